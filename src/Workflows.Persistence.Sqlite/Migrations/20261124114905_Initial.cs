using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workflows.Persistence.Sqlite.Migrations
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
                    global_position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    first_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    event_count = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_kind = table.Column<string>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false),
                    on_behalf_of = table.Column<string>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: false),
                    engine_version = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commits", x => x.global_position);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "decision_definitions",
                columns: table => new
                {
                    decision_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    deployment_key = table.Column<long>(type: "INTEGER", nullable: false),
                    requirements_key = table.Column<long>(type: "INTEGER", nullable: false),
                    requirements_id = table.Column<string>(type: "TEXT", nullable: false),
                    requirements_name = table.Column<string>(type: "TEXT", nullable: true),
                    requirements_version = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    resource_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    is_latest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_definitions", x => x.decision_definition_key);
                });

            migrationBuilder.CreateTable(
                name: "decision_instances",
                columns: table => new
                {
                    decision_evaluation_key = table.Column<long>(type: "INTEGER", nullable: false),
                    evaluation_index = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_evaluation_instance_key = table.Column<string>(type: "TEXT", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: true),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: true),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: true),
                    process_id = table.Column<string>(type: "TEXT", nullable: true),
                    element_instance_key = table.Column<long>(type: "INTEGER", nullable: true),
                    decision_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    decision_id = table.Column<string>(type: "TEXT", nullable: false),
                    decision_name = table.Column<string>(type: "TEXT", nullable: false),
                    decision_version = table.Column<int>(type: "INTEGER", nullable: false),
                    decision_type = table.Column<string>(type: "TEXT", nullable: false),
                    requirements_key = table.Column<long>(type: "INTEGER", nullable: false),
                    root_decision_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    failure_zh = table.Column<string>(type: "TEXT", nullable: true),
                    failure_en = table.Column<string>(type: "TEXT", nullable: true),
                    output = table.Column<string>(type: "TEXT", nullable: false),
                    inputs = table.Column<string>(type: "TEXT", nullable: false),
                    matched_rules = table.Column<string>(type: "TEXT", nullable: false),
                    evaluated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_instances", x => new { x.decision_evaluation_key, x.evaluation_index });
                });

            migrationBuilder.CreateTable(
                name: "decision_requirements",
                columns: table => new
                {
                    requirements_key = table.Column<long>(type: "INTEGER", nullable: false),
                    deployment_key = table.Column<long>(type: "INTEGER", nullable: false),
                    requirements_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    resource_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_requirements", x => x.requirements_key);
                });

            migrationBuilder.CreateTable(
                name: "deployments",
                columns: table => new
                {
                    deployment_key = table.Column<long>(type: "INTEGER", nullable: false),
                    deployed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    deployed_by = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deployments", x => x.deployment_key);
                });

            migrationBuilder.CreateTable(
                name: "element_instances",
                columns: table => new
                {
                    element_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    element_name = table.Column<string>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    scope_key = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    has_incident = table.Column<bool>(type: "INTEGER", nullable: false),
                    incident_key = table.Column<long>(type: "INTEGER", nullable: true),
                    loop_counter = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_element_instances", x => x.element_instance_key);
                });

            migrationBuilder.CreateTable(
                name: "form_definitions",
                columns: table => new
                {
                    form_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    deployment_key = table.Column<long>(type: "INTEGER", nullable: false),
                    form_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    resource_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    is_latest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_definitions", x => x.form_definition_key);
                });

            migrationBuilder.CreateTable(
                name: "form_drafts",
                columns: table => new
                {
                    user_task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_drafts", x => new { x.user_task_key, x.person });
                });

            migrationBuilder.CreateTable(
                name: "handled_follow_ups",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handled_follow_ups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handoffs",
                columns: table => new
                {
                    handoff_key = table.Column<long>(type: "INTEGER", nullable: false),
                    user_task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    process_name = table.Column<string>(type: "TEXT", nullable: true),
                    business_key = table.Column<string>(type: "TEXT", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    element_name = table.Column<string>(type: "TEXT", nullable: false),
                    from_department = table.Column<string>(type: "TEXT", nullable: false),
                    from_position = table.Column<string>(type: "TEXT", nullable: true),
                    from_person = table.Column<string>(type: "TEXT", nullable: true),
                    to_department = table.Column<string>(type: "TEXT", nullable: false),
                    to_position = table.Column<string>(type: "TEXT", nullable: true),
                    documents = table.Column<string>(type: "TEXT", nullable: false),
                    terms_id = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    requested_at = table.Column<long>(type: "INTEGER", nullable: false),
                    accept_by = table.Column<long>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    accepted_by = table.Column<string>(type: "TEXT", nullable: true),
                    returned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    returned_by = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    overdue_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    refers_to = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handoffs", x => x.handoff_key);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_answers",
                columns: table => new
                {
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    body_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_answers", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    incident_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    process_name = table.Column<string>(type: "TEXT", nullable: true),
                    business_key = table.Column<string>(type: "TEXT", nullable: false),
                    element_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    element_name = table.Column<string>(type: "TEXT", nullable: true),
                    error_type = table.Column<string>(type: "TEXT", nullable: false),
                    message_zh = table.Column<string>(type: "TEXT", nullable: false),
                    message_en = table.Column<string>(type: "TEXT", nullable: false),
                    job_key = table.Column<long>(type: "INTEGER", nullable: true),
                    job_type = table.Column<string>(type: "TEXT", nullable: true),
                    evaluation = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    resolved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    resolved_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.incident_key);
                });

            migrationBuilder.CreateTable(
                name: "instance_participants",
                columns: table => new
                {
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instance_participants", x => new { x.process_instance_key, x.person });
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    job_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    process_version = table.Column<int>(type: "INTEGER", nullable: false),
                    business_key = table.Column<string>(type: "TEXT", nullable: false),
                    element_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    retries = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    headers = table.Column<string>(type: "TEXT", nullable: false),
                    error_code = table.Column<string>(type: "TEXT", nullable: true),
                    error_message = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    free_at = table.Column<long>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    worker = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.job_key);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    held_until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "message_subscriptions",
                columns: table => new
                {
                    subscription_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    element_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    message_name = table.Column<string>(type: "TEXT", nullable: false),
                    correlation_key = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_subscriptions", x => x.subscription_key);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    message_key = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    correlation_key = table.Column<string>(type: "TEXT", nullable: false),
                    message_id = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    thrown_by = table.Column<long>(type: "INTEGER", nullable: true),
                    instance_key = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.message_key);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<string>(type: "TEXT", nullable: true),
                    is_outward = table.Column<bool>(type: "INTEGER", nullable: false),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    free_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "payloads",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payloads", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "process_definitions",
                columns: table => new
                {
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    deployment_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    version_tag = table.Column<string>(type: "TEXT", nullable: true),
                    resource_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    deployed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    deployed_by = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    is_latest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_definitions", x => x.process_definition_key);
                });

            migrationBuilder.CreateTable(
                name: "process_instances",
                columns: table => new
                {
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    process_name = table.Column<string>(type: "TEXT", nullable: true),
                    process_version = table.Column<int>(type: "INTEGER", nullable: false),
                    version_tag = table.Column<string>(type: "TEXT", nullable: true),
                    business_key = table.Column<string>(type: "TEXT", nullable: false),
                    requester_user_id = table.Column<string>(type: "TEXT", nullable: true),
                    start_kind = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    open_incidents = table.Column<int>(type: "INTEGER", nullable: false),
                    has_incident = table.Column<bool>(type: "INTEGER", nullable: false),
                    parent_instance_key = table.Column<long>(type: "INTEGER", nullable: true),
                    parent_element_key = table.Column<long>(type: "INTEGER", nullable: true),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    tags = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_instances", x => x.process_instance_key);
                });

            migrationBuilder.CreateTable(
                name: "sequence_flows_taken",
                columns: table => new
                {
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    flow_id = table.Column<string>(type: "TEXT", nullable: false),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sequence_flows_taken", x => new { x.process_instance_key, x.flow_id });
                });

            migrationBuilder.CreateTable(
                name: "timers",
                columns: table => new
                {
                    timer_key = table.Column<long>(type: "INTEGER", nullable: false),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: true),
                    owner_key = table.Column<long>(type: "INTEGER", nullable: true),
                    element_id = table.Column<string>(type: "TEXT", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    repetitions = table.Column<int>(type: "INTEGER", nullable: true),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timers", x => x.timer_key);
                });

            migrationBuilder.CreateTable(
                name: "user_task_candidates",
                columns: table => new
                {
                    user_task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    candidate = table.Column<string>(type: "TEXT", nullable: false),
                    is_free = table.Column<bool>(type: "INTEGER", nullable: false),
                    waiting_since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_task_candidates", x => new { x.user_task_key, x.kind, x.candidate });
                });

            migrationBuilder.CreateTable(
                name: "user_tasks",
                columns: table => new
                {
                    user_task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    process_name = table.Column<string>(type: "TEXT", nullable: true),
                    process_version = table.Column<int>(type: "INTEGER", nullable: false),
                    business_key = table.Column<string>(type: "TEXT", nullable: false),
                    requester_user_id = table.Column<string>(type: "TEXT", nullable: true),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    assignee = table.Column<string>(type: "TEXT", nullable: true),
                    candidate_positions = table.Column<string>(type: "TEXT", nullable: false),
                    candidate_users = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    waiting_since = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    completed_by = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    follow_up_at = table.Column<long>(type: "INTEGER", nullable: true),
                    remind_at = table.Column<long>(type: "INTEGER", nullable: true),
                    escalate_at = table.Column<long>(type: "INTEGER", nullable: true),
                    escalation = table.Column<string>(type: "TEXT", nullable: true),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    form_key = table.Column<long>(type: "INTEGER", nullable: true),
                    handoff_key = table.Column<long>(type: "INTEGER", nullable: true),
                    from_department = table.Column<string>(type: "TEXT", nullable: true),
                    from_person = table.Column<string>(type: "TEXT", nullable: true),
                    open_work_item_key = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_tasks", x => x.user_task_key);
                });

            migrationBuilder.CreateTable(
                name: "variables",
                columns: table => new
                {
                    variable_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    root_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    scope_key = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    value_start = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_variables", x => x.variable_key);
                });

            migrationBuilder.CreateTable(
                name: "work_item_candidates",
                columns: table => new
                {
                    work_item_key = table.Column<long>(type: "INTEGER", nullable: false),
                    candidate = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_item_candidates", x => new { x.work_item_key, x.candidate });
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    work_item_key = table.Column<long>(type: "INTEGER", nullable: false),
                    user_task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    assignee = table.Column<string>(type: "TEXT", nullable: true),
                    candidate_positions = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    completed_by = table.Column<string>(type: "TEXT", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    form_key = table.Column<long>(type: "INTEGER", nullable: true),
                    form_element_id = table.Column<string>(type: "TEXT", nullable: true),
                    handoff_key = table.Column<long>(type: "INTEGER", nullable: true)
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
                column: "at");

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
