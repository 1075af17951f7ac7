using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;

namespace Workflows.Shop.Jobs.Assets;

/// <summary><c>image.checkSpec</c>: compares finished pictures with what was ordered: size, weight, format, name.</summary>
public sealed class ImageCheckSpec() : ShopJob
{
    public override string JobType => "image.checkSpec";
    public override string Zh => "图片规格检查";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("resultFiles", "成品（name,size,width,height）", JobFieldType.List),
        new("batch", "图片批次（widthPx,heightPx,maxKb,format,count）", JobFieldType.Context, false),
        new("assignment", "派工行（batchId），无 batch 时从 batches 取", JobFieldType.Context, false),
        new("batches", "图片批次表", JobFieldType.Rows, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("specErrors", "不合格项，合格为空", JobFieldType.Texts)];

    protected override ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        return ValueTask.FromResult(
            JobVariables.Completed(("specErrors", Values.Of(ImageSpecs.Errors(job.List("resultFiles"), BatchOf(job)))))
        );
    }

    private static FeelContext BatchOf(JobContext job)
    {
        if (job.Variables["batch"] is FeelContext batch)
            return batch;
        var batchId = (job.Variables["assignment"] as FeelContext)?.Text("batchId");
        return job.Rows("batches").FirstOrDefault(row => row.Text("batchId") == batchId) ?? FeelContext.Empty;
    }
}
