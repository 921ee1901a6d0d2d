using Mainstay.Imports;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;
using Mainstay.Seed.Extracts;

namespace Mainstay.Seed.Profiles;

/// <summary>A finding of the workforce census that was put into the extracts on purpose.</summary>
/// <param name="Person">HR's staff id.</param>
/// <param name="Field">The element of the return at which it is found.</param>
/// <param name="Rule">The rule that finds it.</param>
/// <param name="Source">The extract in which it stands.</param>
/// <param name="Columns">The columns that are wrong, with a blank between.</param>
public sealed record PlantedFault(string Person, string Field, string Rule, string Source, string Columns);

/// <summary>Plants faults that the importer takes and the census finds, in every week's extracts, one kind to a person.</summary>
public static class PlantedFaults
{
    /// <summary>The files with faults in them, and every finding that must follow: no other.</summary>
    /// <param name="council">The council whose extracts they are.</param>
    /// <param name="files">Its extract files.</param>
    /// <param name="count">How many people; fewer when the return has not so many that a kind fits.</param>
    /// <param name="source">The seed's draws.</param>
    public static (IReadOnlyList<ExtractFile> Files, IReadOnlyList<PlantedFault> Planted) In(
        InventedCouncil council,
        IReadOnlyList<ExtractFile> files,
        int count,
        SeedSource source
    )
    {
        var left = source.Shuffled(council.Workers.Where(w => w.RegistrationNumber is not null)).ToList();
        var kinds = PlantedKind.Of(council.Days.Year);
        var chosen = new Dictionary<string, PlantedKind>();
        for (var (i, misses) = (0, 0); chosen.Count < count && misses < kinds.Count; i++)
        {
            var kind = kinds[i % kinds.Count];
            if (left.Find(w => kind.Fits(w)) is not { } worker)
            {
                misses++;
                continue;
            }

            left.Remove(worker);
            chosen.Add(worker.StaffId, kind);
            misses = 0;
        }

        return ([.. files.Select(f => Spoiled(f, council, chosen))], [.. chosen.SelectMany(c => c.Value.On(c.Key))]);
    }

    /// <summary>The list as CSV: person, field, rule, and where it was planted.</summary>
    public static string Csv(IEnumerable<PlantedFault> planted) =>
        "person,field,rule,source,columns\n"
        + string.Concat(
            planted.Select(p => $"{CsvText.Quoted(p.Person, ',')},{p.Field},{p.Rule},{p.Source},{p.Columns}\n")
        );

    private static ExtractFile Spoiled(
        ExtractFile file,
        InventedCouncil council,
        Dictionary<string, PlantedKind> chosen
    )
    {
        var columns = file.Columns.ToList();
        var person = columns.IndexOf("staff_id");
        if (person < 0 || chosen.Values.All(k => k.Source != file.Source))
        {
            return file;
        }

        var workers = council.Workers.ToDictionary(w => w.StaffId);
        var rows = file.Rows.Select(r => r.ToArray()).ToList();
        foreach (var row in rows)
        {
            if (chosen.GetValueOrDefault(row[person]!) is { } kind && kind.Source == file.Source)
            {
                foreach (var (column, cell) in kind.Cells(workers[row[person]!]))
                {
                    row[columns.IndexOf(column)] = cell;
                }
            }
        }

        return file with
        {
            Rows = rows,
        };
    }
}
