using Mainstay.Bench;

// dotnet run -c Release --project bench/Mainstay.Bench -- import [rows] [store]
return args switch
{
    ["import", .. var rest] => await ImportBench.RunAsync(rest),
    ["report", var store] => await ReportBench.RunAsync(store),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Mainstay.Bench import [rows, 400000] [store, a new file]");
    Console.Error.WriteLine("       Mainstay.Bench report <a seeded store, of which a copy is used>");
    return 1;
}
