using Mainstay.Bench;
using Mainstay.Bench.W1;

// dotnet run -c Release --project bench/Mainstay.Bench -- import [rows] [store]
return args switch
{
    ["import", .. var rest] => await ImportBench.RunAsync(rest),
    ["w1", .. var rest] => MeasuresBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Mainstay.Bench import [rows, 400000] [store, a new file]");
    return 1;
}
