using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Mainstay.Bench.Kernels;

/// <summary>
/// <c>kernels [--filter *Allocation*]</c>: the engines' inner loops one at a time, on made-up data of the product's size. In this
/// process, warm: what a loop costs once it is compiled, beside which the workloads show what a whole run costs.
/// </summary>
internal static class KernelBench
{
    private static readonly Type[] Kernels =
    [
        typeof(MeasuresKernels),
        typeof(IngestKernels),
        typeof(SimulationKernels),
        typeof(SurvivalKernels),
        typeof(AllocationKernels),
    ];

    public static int Run(string[] args)
    {
        var config = ManualConfig
            .Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "mainstay-kernels"));
        string[] wanted = args.Length == 0 ? ["--filter", "*"] : args;
        var summaries = BenchmarkSwitcher.FromTypes(Kernels).Run(wanted, config);
        return summaries.Any(s => s.HasCriticalValidationErrors || s.Reports.Any(r => !r.Success)) ? 1 : 0;
    }
}
