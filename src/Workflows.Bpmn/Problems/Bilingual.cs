namespace Workflows.Bpmn.Problems;

/// <summary>A text for people in Chinese and English.</summary>
public readonly record struct Bilingual(string Zh, string En);
