using Mainstay.App.Imports.Comparing;
using Mainstay.Imports;

namespace Mainstay.App.Imports.Staging;

/// <summary>An extract that was read to its end: its rows and facts staged in memory, its faults told, nothing compared yet.</summary>
internal sealed class ReadExtract
{
    public required SourceLayout Layout { get; init; }
    public required DateOnly AsOf { get; init; }
    public required bool IsFull { get; init; }

    /// <summary>The file's name; null for case sources, since it may name a child.</summary>
    public string? FileName { get; init; }
    public required string Sha256 { get; init; }
    public required string MappingSha256 { get; init; }
    public required int Rows { get; init; }

    /// <summary>Its cells; null when the run that it comes from keeps them already.</summary>
    public StagedRows? Cells { get; init; }
    public required StagedFacts Facts { get; init; }
    public required Drafts Drafts { get; init; }
    public required RunSummary Summary { get; init; }

    public int RowsRefused => Summary.RowsRefused;

    public int RowsGood => Rows - RowsRefused;

    public ExtractScope Scope(DateOnly? newerExtract) =>
        new(
            AsOf,
            IsFull,
            newerExtract,
            Summary.RefusedRowKeys.Select(Print.Of).ToHashSet(),
            Summary.HasNamelessRefusals
        );
}
