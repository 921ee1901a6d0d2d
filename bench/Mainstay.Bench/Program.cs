using Mainstay.Bench;

// dotnet run -c Release --project bench/Mainstay.Bench -- import [rows] [store]
return args switch
{
    ["import", .. var rest] => await ImportBench.RunAsync(rest),
    ["report", var store] => await ReportBench.RunAsync(store),
    ["w3", .. var rest] when rest.Length >= 2 => SurvivalBench.Run(rest),
    ["w4", .. var rest] when rest.Length >= 2 => AllocationBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Mainstay.Bench import [rows, 400000] [store, a new file]");
    Console.Error.WriteLine("       Mainstay.Bench report <a seeded store, of which a copy is used>");
    Console.Error.WriteLine("       Mainstay.Bench w3 <folder> <out.csv> [--check <reference>]");
    Console.Error.WriteLine("       Mainstay.Bench w4 <workers.csv> <costs.csv> [--check <reference>]");
    return 1;
}
