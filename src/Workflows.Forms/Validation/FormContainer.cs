using Workflows.Feel;

namespace Workflows.Forms.Validation;

/// <summary>A container's values: as they came, as they were before, put together with the defaults, and as rules read them.</summary>
internal readonly record struct FormContainer(FeelContext Submitted, FeelContext Existing, FeelContext Filled, FeelContext Kept);
