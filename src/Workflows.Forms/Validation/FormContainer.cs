using Workflows.Feel;

namespace Workflows.Forms.Validation;

/// <summary>The three states of a container's values: as they came, as they were before, and put together with the defaults.</summary>
internal readonly record struct FormContainer(FeelContext Submitted, FeelContext Existing, FeelContext Filled);
