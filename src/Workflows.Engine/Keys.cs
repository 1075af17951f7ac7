using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workflows.Engine;

/// <summary>An int64 key, unique over all nodes (blocks of 1,000 a node, top bits free). Two kinds of key cannot be mixed up.</summary>
public interface IKey<TSelf>
    where TSelf : struct, IKey<TSelf>
{
    long Value { get; }
    static abstract TSelf Of(long value);
}

/// <summary>One run of a process; also names its stream.</summary>
[JsonConverter(typeof(KeyJsonConverter<ProcessInstanceKey>))]
public readonly record struct ProcessInstanceKey(long Value) : IKey<ProcessInstanceKey>
{
    public static ProcessInstanceKey Of(long value) => new(value);

    /// <summary>The root element instance has the key of its process instance.</summary>
    public ElementInstanceKey Root => new(Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One execution of a flow node, a scope or a multi-instance body. A user task's key is the key of its element instance.</summary>
[JsonConverter(typeof(KeyJsonConverter<ElementInstanceKey>))]
public readonly record struct ElementInstanceKey(long Value) : IKey<ElementInstanceKey>
{
    public static ElementInstanceKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One deployed version of a process.</summary>
[JsonConverter(typeof(KeyJsonConverter<ProcessDefinitionKey>))]
public readonly record struct ProcessDefinitionKey(long Value) : IKey<ProcessDefinitionKey>
{
    public static ProcessDefinitionKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One deployed version of a decision.</summary>
[JsonConverter(typeof(KeyJsonConverter<DecisionDefinitionKey>))]
public readonly record struct DecisionDefinitionKey(long Value) : IKey<DecisionDefinitionKey>
{
    public static DecisionDefinitionKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One deployed version of a form.</summary>
[JsonConverter(typeof(KeyJsonConverter<FormDefinitionKey>))]
public readonly record struct FormDefinitionKey(long Value) : IKey<FormDefinitionKey>
{
    public static FormDefinitionKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One act of deployment.</summary>
[JsonConverter(typeof(KeyJsonConverter<DeploymentKey>))]
public readonly record struct DeploymentKey(long Value) : IKey<DeploymentKey>
{
    public static DeploymentKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

[JsonConverter(typeof(KeyJsonConverter<JobKey>))]
public readonly record struct JobKey(long Value) : IKey<JobKey>
{
    public static JobKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

[JsonConverter(typeof(KeyJsonConverter<TimerKey>))]
public readonly record struct TimerKey(long Value) : IKey<TimerKey>
{
    public static TimerKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

[JsonConverter(typeof(KeyJsonConverter<IncidentKey>))]
public readonly record struct IncidentKey(long Value) : IKey<IncidentKey>
{
    public static IncidentKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What an instance waits for under one message name and correlation key.</summary>
[JsonConverter(typeof(KeyJsonConverter<SubscriptionKey>))]
public readonly record struct SubscriptionKey(long Value) : IKey<SubscriptionKey>
{
    public static SubscriptionKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One published message.</summary>
[JsonConverter(typeof(KeyJsonConverter<MessageKey>))]
public readonly record struct MessageKey(long Value) : IKey<MessageKey>
{
    public static MessageKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One broadcast of a signal.</summary>
[JsonConverter(typeof(KeyJsonConverter<SignalKey>))]
public readonly record struct SignalKey(long Value) : IKey<SignalKey>
{
    public static SignalKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One hand-off between two departments; also its id outside.</summary>
[JsonConverter(typeof(KeyJsonConverter<HandoffKey>))]
public readonly record struct HandoffKey(long Value) : IKey<HandoffKey>
{
    public static HandoffKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One person's or pool's share of a user task beyond the owner's.</summary>
[JsonConverter(typeof(KeyJsonConverter<WorkItemKey>))]
public readonly record struct WorkItemKey(long Value) : IKey<WorkItemKey>
{
    public static WorkItemKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A variable of one scope.</summary>
[JsonConverter(typeof(KeyJsonConverter<VariableKey>))]
public readonly record struct VariableKey(long Value) : IKey<VariableKey>
{
    public static VariableKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One evaluation of a decision.</summary>
[JsonConverter(typeof(KeyJsonConverter<DecisionInstanceKey>))]
public readonly record struct DecisionInstanceKey(long Value) : IKey<DecisionInstanceKey>
{
    public static DecisionInstanceKey Of(long value) => new(value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Keys are JSON numbers in streams and the outbox; the HTTP surface writes them as strings.</summary>
public sealed class KeyJsonConverter<TKey> : JsonConverter<TKey>
    where TKey : struct, IKey<TKey>
{
    public override TKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TKey.Of(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, TKey value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
