using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mainstay.Core.Time;

namespace Mainstay.Cli;

/// <summary>Options that several commands share, each with one meaning.</summary>
internal static class Options
{
    /// <summary>Where the record is kept (contract K1).</summary>
    public static Option<string> Store { get; } =
        new("--store")
        {
            Description =
                "The store: a file path, or PostgreSQL as Host=... or postgresql://... Default: MAINSTAY_STORE, else ./mainstay.db",
            Recursive = true,
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MAINSTAY_STORE") ?? "mainstay.db",
        };

    /// <summary>A required day.</summary>
    public static Option<DateOnly> RequiredDay(string name, string description) =>
        new(name)
        {
            Description = description,
            Required = true,
            CustomParser = ParseDay,
        };

    /// <summary>A day that may be left out.</summary>
    public static Option<DateOnly?> Day(string name, string description) =>
        new(name) { Description = description, CustomParser = r => ParseDay(r) };

    /// <summary>The instant as known on which to answer.</summary>
    public static Option<DateTime?> KnownAt() =>
        new("--known-at")
        {
            Description = "Answer as known at this instant, UTC, for example 2025-10-03T12:00:00Z. Default: now",
            CustomParser = ParseInstant,
        };

    /// <summary>A team, service or other level of the tree.</summary>
    public static Option<string?> Scope() =>
        new("--scope") { Description = "A team's or service's id. Default: the whole council" };

    /// <summary>One JSON document instead of text.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON document" };

    // ISO only: another order of day and month would be read without anybody noticing.
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd",
    ];

    private static DateOnly ParseDay(ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (
            DateOnly.TryParseExact(
                text,
                ["yyyy-MM-dd", "d/M/yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            if (!Asked.Days.Contains(day))
            {
                result.AddError($"'{text}' is not in the years 1900 to 2199.");
            }

            return day;
        }

        result.AddError($"'{text}' is not a day. Write it as 2025-10-03 or 3/10/2025.");
        return default;
    }

    private static DateTime? ParseInstant(ArgumentResult result)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (DateTime.TryParseExact(text, Instants, CultureInfo.InvariantCulture, Utc, out var instant))
        {
            return instant;
        }

        result.AddError($"'{text}' is not an instant. Write it as 2025-10-03T12:00:00Z.");
        return null;
    }
}
