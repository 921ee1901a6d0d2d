using Mainstay.Bench;
using Mainstay.Bench.W5Xml;

// dotnet run -c Release --project bench/Mainstay.Bench -- import [rows] [store]
return args switch
{
    ["import", .. var rest] => await ImportBench.RunAsync(rest),
    ["w5xml", _, ..] => W5XmlBench.Run(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: Mainstay.Bench import [rows, 400000] [store, a new file]");
    Console.Error.WriteLine("       Mainstay.Bench w5xml <census.xml> [--check]");
    return 1;
}
