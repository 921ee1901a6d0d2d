using Mainstay.Bench;
using Mainstay.Bench.W1;
using Mainstay.Bench.W5;

// dotnet run -c Release --project bench/Mainstay.Bench -- import [rows] [store]
return args switch
{
    ["import", .. var rest] => await ImportBench.RunAsync(rest),
    ["w1", .. var rest] => MeasuresBench.Run(rest),
    ["w5", .. var rest] => IngestBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: Mainstay.Bench import [rows, 400000] [store, a new file]
               Mainstay.Bench w1 <folder> <sums.csv> [full.csv] [--check <reference>] [--team <reference>]
               Mainstay.Bench w5 <folder> [--check <reference>] [--show <faults>]
        """
    );
    return 1;
}
