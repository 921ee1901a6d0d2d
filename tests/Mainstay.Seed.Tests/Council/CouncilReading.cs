using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Imports;
using Mainstay.Seed.Extracts;

namespace Mainstay.Seed.Tests.Council;

/// <summary>
/// What a council's extract files say in the end, read by the real readers and put together in memory: of each key and
/// first day the latest statement. Ends that only follow from a full file are not made.
/// </summary>
public sealed class CouncilReading
{
    private static readonly DateTime Instant = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<(string, string, DateOnly), (FactDraft Draft, DateRange Valid, string Source)> _facts =
    [];
    private readonly Dictionary<(string, string), List<DateOnly>> _firstDays = [];

    /// <summary>What the readers refused.</summary>
    public List<string> Findings { get; } = [];

    public static CouncilReading Of(IEnumerable<ExtractFile> files)
    {
        var reading = new CouncilReading();
        foreach (var file in files)
        {
            reading.Add(file);
        }

        return reading;
    }

    public WorkforceHistory History() =>
        new(
            _facts.Values.Select(f =>
                FactKinds.Standard.Find(f.Draft.Kind)!.Make(f.Draft.Key, f.Valid, f.Draft.Content, new(f.Source, 1))
            ),
            Instant
        );

    private void Add(ExtractFile file)
    {
        using var content = new MemoryStream(file.Bytes());
        var layout = SourceLayouts.Find(file.Source)!;
        var extract = ExtractReader.Read(content, "extract.csv", layout, ColumnMapping.None, ReadLimits.Default);
        Findings.AddRange(extract.FileFindings.Select(f => $"{file.Source} {f}"));
        foreach (var row in extract.Rows)
        {
            Findings.AddRange(row.Findings.Select(f => $"{file.Source} {file.AsOf} {f}"));
            foreach (var fact in row.Facts)
            {
                Add(file, fact);
            }
        }
    }

    private void Add(ExtractFile file, FactDraft fact)
    {
        if (!_firstDays.TryGetValue((fact.Kind, fact.Key), out var firstDays))
        {
            _firstDays[(fact.Kind, fact.Key)] = firstDays = [];
        }

        if (fact.OnlyIfAbsent && firstDays.Count > 0)
        {
            return;
        }

        // A statement without days of its own holds from when it was first seen; its latest content is good enough here.
        var valid = fact.Valid ?? new DateRange(firstDays.Count > 0 ? firstDays[0] : file.AsOf, null);
        if (!firstDays.Contains(valid.From))
        {
            firstDays.Add(valid.From);
        }

        _facts[(fact.Kind, fact.Key, valid.From)] = (fact, valid, file.Source);
    }
}
