namespace Workflows.Bpmn.Reading;

/// <summary>The XML namespaces that this room reads.</summary>
internal static class Namespaces
{
    public const string Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public const string BpmnDi = "http://www.omg.org/spec/BPMN/20100524/DI";
    public const string Dc = "http://www.omg.org/spec/DD/20100524/DC";
    public const string Di = "http://www.omg.org/spec/DD/20100524/DI";
    public const string Zeebe = "http://camunda.org/schema/zeebe/1.0";
    public const string Modeler = "http://camunda.org/schema/modeler/1.0";
    public const string Ops = "http://workflows/schema/ops/1.0";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";
}
