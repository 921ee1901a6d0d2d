using Mainstay.Imports;
using Mainstay.Seed.Draws;
using Mainstay.Seed.Extracts;

namespace Mainstay.Seed.Profiles;

/// <summary>A fault put into an extract on purpose.</summary>
/// <param name="Person">HR's staff id.</param>
/// <param name="Source">The extract.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="Field">The column.</param>
/// <param name="Rule">The finding that it must raise, and the only one of its row.</param>
public sealed record PlantedFault(string Person, string Source, DateOnly AsOf, string Field, string Rule);

/// <summary>Plants faults in the fields of people in the last week's file of workers, one to a person.</summary>
public static class PlantedFaults
{
    private const string Source = "workers";

    private static readonly (string Field, string Cell, string Rule)[] Kinds =
    [
        ("birth_date", "1987-02-30", "workers.birth_date.date"),
        ("qualified_on", "2019/17/2019", "workers.qualified_on.date"),
        ("sex", "Q", "workers.sex.code"),
        ("ethnicity", "WXYZ", "workers.ethnicity.code"),
        ("qualification_level", "7", "workers.qualification_level.code"),
        ("registration_no", "123456", "workers.registration_no.form"),
        ("origin", "14", "workers.origin.code"),
        ("working_pattern", "1 1 1", "workers.working_pattern.form"),
        ("name", "", "workers.name.missing"),
        ("employed_from", "soon", "workers.employed_from.date"),
    ];

    /// <summary>The files with faults in them, and the list of the faults.</summary>
    /// <param name="files">A council's extract files.</param>
    /// <param name="count">How many faults; at most one for each person in the last file of workers.</param>
    /// <param name="source">The seed's draws.</param>
    public static (IReadOnlyList<ExtractFile> Files, IReadOnlyList<PlantedFault> Planted) In(
        IReadOnlyList<ExtractFile> files,
        int count,
        SeedSource source
    )
    {
        var last = files.Last(f => f.Source == Source);
        var rows = last.Rows.Select(r => r.ToArray()).ToList();
        List<PlantedFault> planted = [];
        foreach (
            var (i, row) in source
                .Shuffled(rows.Where(r => r[Column(last, "registration_no")] is not null))
                .Take(count)
                .Index()
        )
        {
            var (field, cell, rule) = Kinds[i % Kinds.Length];
            row[Column(last, field)] = cell;
            planted.Add(new(row[0]!, Source, last.AsOf, field, rule));
        }

        return ([.. files.Select(f => f == last ? f with { Rows = rows } : f)], planted);
    }

    /// <summary>The list as CSV: person, source, day, field and the rule expected.</summary>
    public static string Csv(IEnumerable<PlantedFault> planted) =>
        "person,source,as_of,field,rule\n"
        + string.Concat(
            planted.Select(p => $"{CsvText.Quoted(p.Person, ',')},{p.Source},{p.AsOf:yyyy-MM-dd},{p.Field},{p.Rule}\n")
        );

    private static int Column(ExtractFile file, string name) => file.Columns.ToList().IndexOf(name);
}
