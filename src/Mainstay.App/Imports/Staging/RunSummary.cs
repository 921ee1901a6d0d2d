using System.Text.Encodings.Web;
using System.Text.Json;
using Mainstay.Imports;

namespace Mainstay.App.Imports.Staging;

/// <summary>What a run keeps of its reading and comparing beside its rows, as JSON.</summary>
public sealed record RunSummary
{
    private const int KeptFindings = 1_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public int RowsRefused { get; init; }

    /// <summary>Rows refused after they were read, counted from 0: they name something that is not on record.</summary>
    public IReadOnlyList<int> LateRefusals { get; init; } = [];

    /// <summary>What the refused rows are about; see <see cref="RowKeys"/>.</summary>
    public IReadOnlyList<string> RefusedRowKeys { get; init; } = [];

    /// <summary>Whether a refused row is about nobody knows what.</summary>
    public bool HasNamelessRefusals { get; init; }

    /// <summary>Rows of each team that are open on the extract's day, for the guards of the next run.</summary>
    public IReadOnlyDictionary<string, int> OpenByTeam { get; init; } = new Dictionary<string, int>();
    public IReadOnlyList<string> DroppedColumns { get; init; } = [];
    public IReadOnlyList<RowFinding> Findings { get; init; } = [];
    public ImportPreview Preview { get; init; } = new();

    /// <summary>A value that somebody must map first (practice P1); null when none.</summary>
    public string? Unmapped { get; init; }

    public static RunSummary Parse(string json) => JsonSerializer.Deserialize<RunSummary>(json, Json) ?? new();

    public string ToJson() =>
        JsonSerializer.Serialize(this with { Findings = [.. Findings.Take(KeptFindings).Select(Kept)] }, Json);

    // The text of a role that is not mapped could be anybody's name: it is shown while the file is looked at and never kept.
    private static RowFinding Kept(RowFinding finding) =>
        finding.Code.EndsWith(".unmapped", StringComparison.Ordinal) ? finding with { Found = "" } : finding;
}
