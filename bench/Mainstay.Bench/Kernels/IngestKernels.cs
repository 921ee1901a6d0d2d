using System.Text;
using BenchmarkDotNet.Attributes;
using Mainstay.Bench.W5;
using Mainstay.Imports.Typed;

namespace Mainstay.Bench.Kernels;

/// <summary>One block of 1,024 lines of case allocations, from bytes to typed columns, without and with quotes.</summary>
public class IngestKernels
{
    private const int Lines = 1024;

    private readonly byte[] _plain = File("CP");
    private readonly byte[] _quoted = File("\"CP\"");

    [Benchmark(OperationsPerInvoke = Lines)]
    public int Plain() => Read(_plain);

    [Benchmark(OperationsPerInvoke = Lines)]
    public int Quoted() => Read(_quoted);

    private static int Read(byte[] file) =>
        TypedFile
            .Read(
                () => new MemoryStream(file),
                AllocationRules.Layout,
                1,
                () => new TypedRows(AllocationRules.Layout.Columns.Count)
            )
            .Parts[0]
            .Count;

    private static byte[] File(string type)
    {
        var text = new StringBuilder("allocation_id,case_id,worker_id,start_date,end_date,case_type\n");
        for (var i = 1; i <= Lines; i++)
        {
            var from = new DateOnly(2015, 1, 5).AddDays(i * 3);
            text.Append(
                $"{i},{100_000 + i},{5000 + i % 400},{from:yyyy-MM-dd},{from.AddDays(182):yyyy-MM-dd},{type}\n"
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
