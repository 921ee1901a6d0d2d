using System.Security.Cryptography;
using System.Text;
using Mainstay.App.Imports.Comparing;
using Mainstay.Core.Record;
using Mainstay.Imports;

namespace Mainstay.App.Imports.Staging;

/// <summary>Reads an extract once, row by row, into staged rows and facts; no more than the allow-listed cells survive it.</summary>
internal sealed class ExtractReading(
    SourceLayout layout,
    ImportExtractCommand command,
    FactKinds kinds,
    References known,
    Workers workers
)
{
    private const int RowsBetweenNews = 5_000;
    private readonly StagedRows _rows = new();
    private readonly StagedFacts _facts = new(new Chunks());
    private readonly Drafts _drafts = new(command.AsOf);
    private readonly List<RowFinding> _findings = [];
    private readonly HashSet<string> _refusedKeys = [];
    private readonly Dictionary<string, int> _openByTeam = [];
    private readonly NamedByRows _named = new(known);
    private readonly int[] _keyPlaces = RowKeys.PlacesIn(layout);
    private readonly HashSet<int> _refusedRows = [];
    private int _refused;
    private bool _nameless;
    private RowFinding? _holds;

    /// <summary>Reads.</summary>
    /// <returns>The extract, or the findings about the file as a whole.</returns>
    public (ReadExtract? Extract, IReadOnlyList<RowFinding> FileFindings, IReadOnlyList<string> Dropped) Read(
        ColumnMapping mapping,
        IProgress<ImportProgress>? progress,
        CancellationToken cancel
    )
    {
        using var content = command.Open();
        var extract = ExtractReader.Read(content, command.FileName, layout, mapping, ReadLimits.Default);
        if (extract.FileFindings.Count > 0)
        {
            return (null, extract.FileFindings, extract.DroppedColumns);
        }

        var late = new List<RowFinding>();
        foreach (var row in ReadAhead.Of(extract.Rows))
        {
            if (_rows.Count % RowsBetweenNews == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress("reading", _rows.Count, null));
            }

            Take(row, late);
        }

        _rows.Close();
        _facts.Close();
        return late.Any(f => !f.Holds)
            ? (null, late, extract.DroppedColumns)
            : (Finished(mapping, extract.DroppedColumns), [], extract.DroppedColumns);
    }

    private void Take(ReadRow row, List<RowFinding> late)
    {
        if (row.Line == 0)
        {
            late.AddRange(row.Findings);
            _holds ??= row.Findings.FirstOrDefault(f => f.Holds);
            return;
        }

        var number = _rows.Count;
        var rowKey = RowKeys.Of(row.Cells, _keyPlaces);
        _rows.Add(row.Line, row.Cells);
        if (!row.IsGood)
        {
            Refuse(rowKey, row.Findings);
            _refusedRows.Add(number);
            if (row.Says is { } cells)
            {
                _named.TakeRefused(number, row.Line, rowKey, cells, layout.Name);
            }

            CountOpen(row, isOpen: true);
            return;
        }

        foreach (var fact in row.Facts)
        {
            Stage(number, row.Line, rowKey, fact);
        }

        CountOpen(row, IsOpen(row));
    }

    private void Stage(int number, int line, string? rowKey, FactDraft fact)
    {
        var kind =
            kinds.Find(fact.Kind)
            ?? throw new InvalidOperationException($"{layout.Name} states a {fact.Kind}, which is no kind.");
        var staged = new StagedFact(
            number,
            fact.Kind,
            fact.Key,
            fact.Valid,
            kind.Write(fact.Content),
            rowKey,
            fact.OnlyIfAbsent
        );
        _facts.Add(staged);
        _drafts.Add(staged);
        if (layout.IsAllowListed)
        {
            workers.Take(fact);
        }
        else
        {
            _named.Take(number, line, rowKey, fact, layout.Name);
        }
    }

    // What a row says beside its dated fact, such as who a worker is, does not keep it open.
    private bool IsOpen(ReadRow row) =>
        row.Facts.All(f => f.Valid is null) || row.Facts.Any(f => f.Valid is { } days && days.Contains(command.AsOf));

    private void CountOpen(ReadRow row, bool isOpen)
    {
        if (isOpen && row.Team is { } team)
        {
            _openByTeam[team] = _openByTeam.GetValueOrDefault(team) + 1;
        }
    }

    private void Refuse(string? rowKey, IEnumerable<RowFinding> findings)
    {
        _refused++;
        if (rowKey is null)
        {
            _nameless = true;
        }
        else
        {
            _refusedKeys.Add(rowKey);
        }

        Note(findings);
    }

    private void Note(IEnumerable<RowFinding> findings) =>
        _findings.AddRange(findings.Take(ImportOutcome.MostFindings - _findings.Count));

    private ReadExtract Finished(ColumnMapping mapping, IReadOnlyList<string> dropped)
    {
        var strangers = _named.Strangers(column => HeaderOf(column, mapping), layout.Name);
        var lateRefusals = strangers.Select(s => s.Row).Where(r => !_refusedRows.Contains(r)).ToHashSet();
        foreach (var stranger in strangers)
        {
            if (lateRefusals.Contains(stranger.Row))
            {
                Refuse(stranger.RowKey, stranger.Findings);
            }
            else
            {
                Note(stranger.Findings);
            }
        }

        _drafts.Refuse(lateRefusals);
        return new ReadExtract
        {
            Layout = layout,
            AsOf = command.AsOf,
            IsFull = command.Full ?? layout.DefaultIsFull,
            FileName = layout.IsAllowListed ? null : Path.GetFileName(command.FileName),
            Sha256 = _rows.Sha256(),
            MappingSha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mapping.ToJson()))),
            Rows = _rows.Count,
            Cells = _rows,
            Facts = _facts,
            Drafts = _drafts,
            Summary = new RunSummary
            {
                RowsRefused = _refused,
                LateRefusals = [.. lateRefusals.Order()],
                RefusedRowKeys = [.. _refusedKeys],
                HasNamelessRefusals = _nameless,
                OpenByTeam = _openByTeam,
                DroppedColumns = dropped,
                Findings = [.. _findings.OrderBy(f => f.Line), .. _holds is null ? [] : new[] { _holds }],
                Unmapped = _holds?.Code,
                Preview = new ImportPreview
                {
                    Faulty = _refused,
                    Unmatched = workers.Unmatched(100),
                    UnmatchedCount = workers.Unmatched(int.MaxValue).Count,
                },
            },
        };
    }

    private static string HeaderOf(string column, ColumnMapping mapping) =>
        mapping.Columns.FirstOrDefault(c => c.Value == column).Key ?? column;
}
