using Mainstay.Imports.Typed;

namespace Mainstay.Bench.W5;

/// <summary><c>w5 folder [--check reference] [--show faults]</c>: every line of a large file checked, the good ones as typed columns.</summary>
internal static class IngestBench
{
    private const string File = "allocations_dirty.csv";

    private static readonly TypedLayout Spells = new(
        "spells",
        new TypedColumn("worker_id", TypedKind.WholeNumber),
        new TypedColumn("start_date", TypedKind.Day),
        new TypedColumn("end_date", TypedKind.Day)
    );

    public static int Run(string[] args)
    {
        var options = BenchOptions.Parse(args);
        if (options.Words.Count != 1)
        {
            Console.Error.WriteLine("Usage: w5 <folder> [--check <reference>] [--show <faults>]");
            return 1;
        }

        var phases = new Phases();
        var folder = options.Words[0];
        var workers = Workers(folder, options.Threads);
        phases.End("workers");
        var reading = Allocations(folder, workers, options.Threads);
        phases.End("allocations");
        var lines = Lines(reading).ToArray();
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }

        phases.Total();
        Show(reading, options.Show);
        return Agrees(lines, folder, options.Check) ? 0 : 1;
    }

    private static IdTable<Employed> Workers(string folder, int threads)
    {
        var workers = new IdTable<Employed>();
        foreach (var rows in Read(folder, "spells.csv", Spells, threads, () => new TypedRows(3)).Parts)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                ref var worker = ref workers.At(rows[0][i]);
                var end = rows[2][i] == TypedColumn.Empty ? int.MaxValue : rows[2][i];
                worker =
                    worker.End == 0
                        ? new(rows[1][i], end)
                        : new(Math.Min(worker.From, rows[1][i]), Math.Max(worker.End, end));
            }
        }

        return workers;
    }

    // The first of two rows with one id stays. Parts that share an id cannot know which was first: then one part reads all.
    private static TypedReading<AllocationRules> Allocations(string folder, IdTable<Employed> workers, int threads)
    {
        var reading = Read(folder, File, AllocationRules.Layout, threads, () => new AllocationRules(workers));
        var doMeet = reading.Parts.Where((p, i) => reading.Parts.Take(i).Any(q => q.Seen.Meets(p.Seen))).Any();
        return doMeet ? Read(folder, File, AllocationRules.Layout, 1, () => new AllocationRules(workers)) : reading;
    }

    private static TypedReading<T> Read<T>(string folder, string file, TypedLayout layout, int threads, Func<T> newPart)
        where T : BlockTaker
    {
        var path = Path.Combine(folder, file);
        var reading = TypedFile.Read(
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0),
            layout,
            threads,
            newPart
        );
        return reading.Refusal is { } refusal
            ? throw new InvalidDataException($"{file}: {refusal.Code}: {refusal.Found}. {refusal.Wanted}.")
            : reading;
    }

    private static IEnumerable<string> Lines(TypedReading<AllocationRules> reading)
    {
        for (var rule = 1; rule < AllocationRules.Words.Count; rule++)
        {
            yield return $"{File},rule {rule},{reading.Parts.Sum(p => p.Faults.Count(f => f.Rule == rule))}";
        }

        yield return $"{File},loaded,{reading.Parts.Sum(p => p.Loaded.Count)}";
        yield return $"{File},sum of ids,{reading.Parts.Sum(p => p.Loaded.SumOfIds)}";
    }

    private static void Show(TypedReading<AllocationRules> reading, int count)
    {
        var faults = reading.Parts.SelectMany(
            (p, i) => p.Faults.Select(f => (Line: reading.FirstLines[i] + f.Line, f))
        );
        foreach (var (line, fault) in faults.Take(count))
        {
            var column = AllocationRules.Layout.Columns[fault.Column].Name;
            Console.Error.WriteLine($"{File} line {line}, {column}: {AllocationRules.Words[fault.Rule]}");
        }
    }

    // The reference has a column for each size: ours must be one of them whole, and the check says which.
    private static bool Agrees(string[] lines, string folder, string? reference)
    {
        if (reference is null)
        {
            return true;
        }

        var table = System.IO.File.ReadAllLines(reference).Select(l => l.Split(',')).ToArray();
        var sizes = Enumerable.Range(2, table[0].Length - 2);
        var size = sizes.FirstOrDefault(s =>
            table.Where(r => r[0] == File).Select(r => $"{r[0]},{r[1]},{r[s]}").SequenceEqual(lines)
        );
        Console.Error.WriteLine(
            size == 0
                ? $"{folder} DIFFERS from every size of {Path.GetFileName(reference)}"
                : $"every figure agrees with size {table[0][size]} of {Path.GetFileName(reference)}"
        );
        return size > 0;
    }
}
