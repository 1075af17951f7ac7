using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Workflows.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "commits",
                columns: table => new
                {
                    global_position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    stream = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first_sequence = table.Column<long>(type: "bigint", nullable: false),
                    event_count = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    actor_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on_behalf_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    engine_version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commits", x => x.global_position);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "decision_definitions",
                columns: table => new
                {
                    decision_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    deployment_key = table.Column<long>(type: "bigint", nullable: false),
                    requirements_key = table.Column<long>(type: "bigint", nullable: false),
                    requirements_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    requirements_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    requirements_version = table.Column<int>(type: "integer", nullable: false),
                    decision_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    resource_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_definitions", x => x.decision_definition_key);
                });

            migrationBuilder.CreateTable(
                name: "decision_instances",
                columns: table => new
                {
                    decision_evaluation_key = table.Column<long>(type: "bigint", nullable: false),
                    evaluation_index = table.Column<int>(type: "integer", nullable: false),
                    decision_evaluation_instance_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: true),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: true),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: true),
                    process_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    element_instance_key = table.Column<long>(type: "bigint", nullable: true),
                    decision_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    decision_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decision_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decision_version = table.Column<int>(type: "integer", nullable: false),
                    decision_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    requirements_key = table.Column<long>(type: "bigint", nullable: false),
                    root_decision_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    failure_zh = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    failure_en = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    output = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    inputs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    matched_rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    evaluated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_instances", x => new { x.decision_evaluation_key, x.evaluation_index });
                });

            migrationBuilder.CreateTable(
                name: "decision_requirements",
                columns: table => new
                {
                    requirements_key = table.Column<long>(type: "bigint", nullable: false),
                    deployment_key = table.Column<long>(type: "bigint", nullable: false),
                    requirements_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    resource_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_requirements", x => x.requirements_key);
                });

            migrationBuilder.CreateTable(
                name: "deployments",
                columns: table => new
                {
                    deployment_key = table.Column<long>(type: "bigint", nullable: false),
                    deployed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deployed_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deployments", x => x.deployment_key);
                });

            migrationBuilder.CreateTable(
                name: "element_instances",
                columns: table => new
                {
                    element_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope_key = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    has_incident = table.Column<bool>(type: "boolean", nullable: false),
                    incident_key = table.Column<long>(type: "bigint", nullable: true),
                    loop_counter = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_element_instances", x => x.element_instance_key);
                });

            migrationBuilder.CreateTable(
                name: "form_definitions",
                columns: table => new
                {
                    form_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    deployment_key = table.Column<long>(type: "bigint", nullable: false),
                    form_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    resource_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_definitions", x => x.form_definition_key);
                });

            migrationBuilder.CreateTable(
                name: "form_drafts",
                columns: table => new
                {
                    user_task_key = table.Column<long>(type: "bigint", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_drafts", x => new { x.user_task_key, x.person });
                });

            migrationBuilder.CreateTable(
                name: "handled_follow_ups",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handled_follow_ups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handoffs",
                columns: table => new
                {
                    handoff_key = table.Column<long>(type: "bigint", nullable: false),
                    user_task_key = table.Column<long>(type: "bigint", nullable: false),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    business_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_department = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_position = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_person = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_department = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_position = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    documents = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    terms_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    accept_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    returned_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    refers_to = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handoffs", x => x.handoff_key);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_answers",
                columns: table => new
                {
                    actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    stream = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_answers", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    incident_key = table.Column<long>(type: "bigint", nullable: false),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    business_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    element_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    error_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message_zh = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    job_key = table.Column<long>(type: "bigint", nullable: true),
                    job_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    evaluation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.incident_key);
                });

            migrationBuilder.CreateTable(
                name: "instance_participants",
                columns: table => new
                {
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instance_participants", x => new { x.process_instance_key, x.person });
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    job_key = table.Column<long>(type: "bigint", nullable: false),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_version = table.Column<int>(type: "integer", nullable: false),
                    business_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    element_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    retries = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    headers = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    error_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    error_message = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    free_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    worker = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.job_key);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "message_subscriptions",
                columns: table => new
                {
                    subscription_key = table.Column<long>(type: "bigint", nullable: false),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    element_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    correlation_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_subscriptions", x => x.subscription_key);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    message_key = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    correlation_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    message_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    thrown_by = table.Column<long>(type: "bigint", nullable: true),
                    instance_key = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.message_key);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    target = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_outward = table.Column<bool>(type: "boolean", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    free_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "payloads",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payloads", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "process_definitions",
                columns: table => new
                {
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    deployment_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    version_tag = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    resource_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    deployed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deployed_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_latest = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_definitions", x => x.process_definition_key);
                });

            migrationBuilder.CreateTable(
                name: "process_instances",
                columns: table => new
                {
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    process_version = table.Column<int>(type: "integer", nullable: false),
                    version_tag = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    business_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    requester_user_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    start_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    open_incidents = table.Column<int>(type: "integer", nullable: false),
                    has_incident = table.Column<bool>(type: "boolean", nullable: false),
                    parent_instance_key = table.Column<long>(type: "bigint", nullable: true),
                    parent_element_key = table.Column<long>(type: "bigint", nullable: true),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    tags = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_instances", x => x.process_instance_key);
                });

            migrationBuilder.CreateTable(
                name: "sequence_flows_taken",
                columns: table => new
                {
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    flow_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sequence_flows_taken", x => new { x.process_instance_key, x.flow_id });
                });

            migrationBuilder.CreateTable(
                name: "timers",
                columns: table => new
                {
                    timer_key = table.Column<long>(type: "bigint", nullable: false),
                    stream = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: true),
                    owner_key = table.Column<long>(type: "bigint", nullable: true),
                    element_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    repetitions = table.Column<int>(type: "integer", nullable: true),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timers", x => x.timer_key);
                });

            migrationBuilder.CreateTable(
                name: "user_task_candidates",
                columns: table => new
                {
                    user_task_key = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    candidate = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_free = table.Column<bool>(type: "boolean", nullable: false),
                    waiting_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_task_candidates", x => new { x.user_task_key, x.kind, x.candidate });
                });

            migrationBuilder.CreateTable(
                name: "user_tasks",
                columns: table => new
                {
                    user_task_key = table.Column<long>(type: "bigint", nullable: false),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    process_version = table.Column<int>(type: "integer", nullable: false),
                    business_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    requester_user_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    element_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    assignee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    candidate_positions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    candidate_users = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    department = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    waiting_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    completed_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    follow_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    remind_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    escalate_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    escalation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    form_key = table.Column<long>(type: "bigint", nullable: true),
                    handoff_key = table.Column<long>(type: "bigint", nullable: true),
                    from_department = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_person = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    open_work_item_key = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_tasks", x => x.user_task_key);
                });

            migrationBuilder.CreateTable(
                name: "variables",
                columns: table => new
                {
                    variable_key = table.Column<long>(type: "bigint", nullable: false),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    root_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope_key = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value_start = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_variables", x => x.variable_key);
                });

            migrationBuilder.CreateTable(
                name: "work_item_candidates",
                columns: table => new
                {
                    work_item_key = table.Column<long>(type: "bigint", nullable: false),
                    candidate = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_item_candidates", x => new { x.work_item_key, x.candidate });
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    work_item_key = table.Column<long>(type: "bigint", nullable: false),
                    user_task_key = table.Column<long>(type: "bigint", nullable: false),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    assignee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    candidate_positions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    completed_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    form_key = table.Column<long>(type: "bigint", nullable: true),
                    form_element_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    handoff_key = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_items", x => x.work_item_key);
                });

            migrationBuilder.CreateIndex(
                name: "ix_commits_stream_first_sequence",
                table: "commits",
                columns: new[] { "stream", "first_sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_definitions_decision_id_version",
                table: "decision_definitions",
                columns: new[] { "decision_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_instances_decision_evaluation_instance_key",
                table: "decision_instances",
                column: "decision_evaluation_instance_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_instances_decision_id_evaluated_at",
                table: "decision_instances",
                columns: new[] { "decision_id", "evaluated_at" });

            migrationBuilder.CreateIndex(
                name: "ix_decision_instances_evaluated_at",
                table: "decision_instances",
                column: "evaluated_at");

            migrationBuilder.CreateIndex(
                name: "ix_decision_instances_process_instance_key",
                table: "decision_instances",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_element_instances_process_definition_key_element_id_partial",
                table: "element_instances",
                columns: new[] { "process_definition_key", "element_id" },
                filter: "state = 'ACTIVE'");

            migrationBuilder.CreateIndex(
                name: "ix_element_instances_process_instance_key",
                table: "element_instances",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_form_definitions_form_id_version",
                table: "form_definitions",
                columns: new[] { "form_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handled_follow_ups_at",
                table: "handled_follow_ups",
                column: "at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_handoffs_accept_by_partial",
                table: "handoffs",
                column: "accept_by",
                filter: "state IN ('REQUESTED','DELIVERED')");

            migrationBuilder.CreateIndex(
                name: "ix_handoffs_from_department_requested_at",
                table: "handoffs",
                columns: new[] { "from_department", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_handoffs_process_instance_key",
                table: "handoffs",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_handoffs_to_department_requested_at",
                table: "handoffs",
                columns: new[] { "to_department", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_handoffs_user_task_key",
                table: "handoffs",
                column: "user_task_key");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_answers_created_at",
                table: "idempotency_answers",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_created_at",
                table: "incidents",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_process_id_created_at_partial",
                table: "incidents",
                columns: new[] { "process_id", "created_at" },
                filter: "state = 'ACTIVE'");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_process_instance_key",
                table: "incidents",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_instance_participants_person_process_instance_key",
                table: "instance_participants",
                columns: new[] { "person", "process_instance_key" });

            migrationBuilder.CreateIndex(
                name: "ix_jobs_process_instance_key",
                table: "jobs",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_type_free_at_partial",
                table: "jobs",
                columns: new[] { "type", "free_at" },
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_message_subscriptions_message_name_correlation_key",
                table: "message_subscriptions",
                columns: new[] { "message_name", "correlation_key" });

            migrationBuilder.CreateIndex(
                name: "ix_message_subscriptions_process_instance_key",
                table: "message_subscriptions",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_messages_name_correlation_key",
                table: "messages",
                columns: new[] { "name", "correlation_key" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_published_at",
                table: "messages",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_is_outward_free_at",
                table: "outbox",
                columns: new[] { "is_outward", "free_at" });

            migrationBuilder.CreateIndex(
                name: "ix_payloads_owner",
                table: "payloads",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_process_definitions_process_id_version",
                table: "process_definitions",
                columns: new[] { "process_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_business_key",
                table: "process_instances",
                column: "business_key");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_parent_instance_key_partial",
                table: "process_instances",
                column: "parent_instance_key",
                filter: "parent_instance_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_process_id_started_at",
                table: "process_instances",
                columns: new[] { "process_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_requester_user_id_started_at_partial",
                table: "process_instances",
                columns: new[] { "requester_user_id", "started_at" },
                filter: "requester_user_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_root_instance_key",
                table: "process_instances",
                column: "root_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_started_at",
                table: "process_instances",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_process_instances_started_at_partial",
                table: "process_instances",
                column: "started_at",
                filter: "state = 'ACTIVE'");

            migrationBuilder.CreateIndex(
                name: "ix_timers_due_at",
                table: "timers",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_timers_process_instance_key",
                table: "timers",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_user_task_candidates_candidate_waiting_since_partial",
                table: "user_task_candidates",
                columns: new[] { "candidate", "waiting_since" },
                filter: "is_free");

            migrationBuilder.CreateIndex(
                name: "ix_user_tasks_assignee_waiting_since_partial",
                table: "user_tasks",
                columns: new[] { "assignee", "waiting_since" },
                filter: "is_open AND assignee IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_user_tasks_completed_by_ended_at_partial",
                table: "user_tasks",
                columns: new[] { "completed_by", "ended_at" },
                filter: "completed_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_user_tasks_created_at",
                table: "user_tasks",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_user_tasks_created_at_partial",
                table: "user_tasks",
                column: "created_at",
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_user_tasks_due_at_partial",
                table: "user_tasks",
                column: "due_at",
                filter: "is_open AND due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_user_tasks_process_instance_key",
                table: "user_tasks",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_variables_name_value_start",
                table: "variables",
                columns: new[] { "name", "value_start" });

            migrationBuilder.CreateIndex(
                name: "ix_variables_process_instance_key_name",
                table: "variables",
                columns: new[] { "process_instance_key", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_work_item_candidates_candidate",
                table: "work_item_candidates",
                column: "candidate");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_assignee_created_at_partial",
                table: "work_items",
                columns: new[] { "assignee", "created_at" },
                filter: "state = 'CREATED'");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_user_task_key",
                table: "work_items",
                column: "user_task_key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commits");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "decision_definitions");

            migrationBuilder.DropTable(
                name: "decision_instances");

            migrationBuilder.DropTable(
                name: "decision_requirements");

            migrationBuilder.DropTable(
                name: "deployments");

            migrationBuilder.DropTable(
                name: "element_instances");

            migrationBuilder.DropTable(
                name: "form_definitions");

            migrationBuilder.DropTable(
                name: "form_drafts");

            migrationBuilder.DropTable(
                name: "handled_follow_ups");

            migrationBuilder.DropTable(
                name: "handoffs");

            migrationBuilder.DropTable(
                name: "idempotency_answers");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "instance_participants");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "message_subscriptions");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "payloads");

            migrationBuilder.DropTable(
                name: "process_definitions");

            migrationBuilder.DropTable(
                name: "process_instances");

            migrationBuilder.DropTable(
                name: "sequence_flows_taken");

            migrationBuilder.DropTable(
                name: "timers");

            migrationBuilder.DropTable(
                name: "user_task_candidates");

            migrationBuilder.DropTable(
                name: "user_tasks");

            migrationBuilder.DropTable(
                name: "variables");

            migrationBuilder.DropTable(
                name: "work_item_candidates");

            migrationBuilder.DropTable(
                name: "work_items");
        }
    }
}
