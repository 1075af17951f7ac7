using System.Collections.Immutable;
using Workflows.Dmn.Model;
using Workflows.Feel;
using Workflows.Feel.Evaluation;

namespace Workflows.Dmn.Evaluation;

/// <summary>One evaluation of a model: the requirements graph from the inputs upwards, and the trace of it.</summary>
internal sealed class DmnRun
{
    private readonly List<EvaluatedDecision> _evaluated = [];
    private readonly List<DmnWarning> _warnings = [];
    private readonly Stack<Frame> _frames = [];
    private int _warningsTaken;

    private DmnRun(EvaluationState state) => State = state;

    public EvaluationState State { get; }

    public static DecisionResult Evaluate(DmnModel model, string idOrName, IFeelScope inputs, FeelEnvironment environment)
    {
        if (model.Elements.Find(idOrName) is not { } element || element is InputData)
        {
            DmnProblem unknown = new(
                DmnCodes.UnknownDecision,
                idOrName,
                0,
                0,
                $"模型中没有决策“{idOrName}”",
                $"the model has no decision '{idOrName}'"
            );
            return new DecisionResult(FeelNull.Instance, [], [], unknown);
        }
        EvaluationState state = EvaluationState.Rent(inputs, environment, null);
        DmnRun run = new(state);
        try
        {
            FeelValue output = new GraphEvaluation(run, inputs, []).ValueOf(element);
            run.TakeWarnings(element.Id);
            return new DecisionResult(output, [.. run._evaluated], [.. run._warnings], null);
        }
        catch (FeelStop stop)
        {
            string failed = run._frames.TryPeek(out Frame? frame) ? frame.Id : element.Id;
            run.TakeWarnings(failed);
            DmnProblem failure = new(stop.Problem.Code, failed, 0, 0, stop.Problem.Zh, stop.Problem.En);
            return new DecisionResult(FeelNull.Instance, [.. run._evaluated], [.. run._warnings], failure);
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>Evaluates logic under an id, so that tables in it and warnings of it are told under that id.</summary>
    /// <param name="traced">What is evaluated.</param>
    /// <param name="required">What was required; the logic may fill it.</param>
    /// <param name="logic">Gives the value.</param>
    public FeelValue Trace(Traced traced, IReadOnlyList<EvaluatedInput> required, Func<FeelValue> logic)
    {
        if (_frames.TryPeek(out Frame? outer))
            TakeWarnings(outer.Id);
        Frame frame = new(traced.Id);
        _frames.Push(frame);
        FeelRecorder? outerRecorder = State.Recorder;
        FeelRecorder recorder = new();
        State.Recorder = recorder;
        State.Enter();
        FeelValue output = logic();
        State.Leave();
        State.Recorder = outerRecorder;
        TakeWarnings(traced.Id);
        _frames.Pop();
        _evaluated.Add(
            new EvaluatedDecision(traced.Id, traced.Name, traced.Kind, output, frame.Inputs ?? [.. required], frame.Rules ?? [])
            {
                IsKnowledge = traced.IsKnowledge,
                Namespace = traced.Namespace,
                Reads = recorder.Reads,
            }
        );
        return output;
    }

    /// <summary>Notes the columns and matched rules of the outermost table of what is being evaluated.</summary>
    public void NoteTable(ImmutableArray<EvaluatedInput> inputs, ImmutableArray<MatchedRule> rules)
    {
        if (!_frames.TryPeek(out Frame? frame) || frame.Inputs is not null)
            return;
        frame.Inputs = inputs;
        frame.Rules = rules;
    }

    /// <summary>Notes a warning and gives FEEL's null.</summary>
    public FeelValue Warn(string code, string zh, string en)
    {
        _warnings.Add(new DmnWarning(code, _frames.TryPeek(out Frame? frame) ? frame.Id : "", zh, en));
        return FeelNull.Instance;
    }

    private void TakeWarnings(string id)
    {
        for (; _warningsTaken < State.WarningCount; _warningsTaken++)
        {
            FeelWarning warning = State.Warnings[_warningsTaken];
            _warnings.Add(new DmnWarning(warning.Code, id, warning.Zh, warning.En));
        }
        _warningsTaken = State.WarningCount;
    }

    private sealed class Frame(string id)
    {
        public string Id { get; } = id;

        public ImmutableArray<EvaluatedInput>? Inputs { get; set; }

        public ImmutableArray<MatchedRule>? Rules { get; set; }
    }
}
