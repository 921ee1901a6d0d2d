using Mainstay.Bench;
using Mainstay.Bench.Kernels;
using Mainstay.Bench.W1;
using Mainstay.Bench.W5;
using Mainstay.Bench.W5Xml;

// dotnet run -c Release --project bench/Mainstay.Bench -- import [rows] [store]
return args switch
{
    ["import", .. var rest] => await ImportBench.RunAsync(rest),
    ["report", var store] => await ReportBench.RunAsync(store),
    ["w1", .. var rest] => MeasuresBench.Run(rest),
    ["w1warm", .. var rest] => WarmBench.Run(rest),
    ["w2", _, _, _, ..] => SimulationBench.Run(args[1..]),
    ["w3", .. var rest] when rest.Length >= 2 => SurvivalBench.Run(rest),
    ["w4", .. var rest] when rest.Length >= 2 => AllocationBench.Run(rest),
    ["reallocation"] => ReallocationBench.Run(),
    ["w5", .. var rest] => IngestBench.Run(rest),
    ["w5xml", _, ..] => W5XmlBench.Run(args[1..]),
    ["census-file", var workers, var file] => CensusFile.Write(workers, file),
    ["kernels", .. var rest] => KernelBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: Mainstay.Bench import [rows, 400000] [store, a new file]
               Mainstay.Bench report <a seeded store, of which a copy is used>
               Mainstay.Bench w1 <folder> <sums.csv> [full.csv] [--check <reference>] [--team <reference>]
               Mainstay.Bench w2 <replications> <threads> <out.csv> [--check <reference.csv>]
               Mainstay.Bench w3 <folder> <out.csv> [--check <reference>]
               Mainstay.Bench w4 <workers.csv> <costs.csv> [--check <reference>]
               Mainstay.Bench reallocation
               Mainstay.Bench w1warm <folder>
               Mainstay.Bench w5 <folder> [--check <reference>] [--show <faults>]
               Mainstay.Bench w5xml <census.xml> [--check]
               Mainstay.Bench census-file <workers> <out.xml>
               Mainstay.Bench kernels [--filter <pattern>]
        """
    );
    return 1;
}
