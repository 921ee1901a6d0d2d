using System.Text.Json;
using Mainstay.App.Imports;
using Mainstay.Web.Caseload;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Imports;

/// <summary>Codes of imports in words.</summary>
public static class ImportWords
{
    /// <summary>The coded reasons for applying what a guard held.</summary>
    public static IReadOnlyList<SelectListItem> Reasons { get; } =
    [
        new("The team was closed or reorganised", "reorganisation"),
        new("Checked with HR: the file is right", "checked-with-hr"),
        new("Checked with the case system’s owners: the file is right", "checked-with-case-system"),
        new("The file before was wrong; this one puts it right", "corrected-source"),
        new("Cases were moved or closed together", "cases-moved"),
    ];

    public static StateMark State(RunLine run) =>
        run.StateCode switch
        {
            "applied" => run.RowsRefused > 0 ? StateMark.Warn("applied, with rows refused") : StateMark.Good("applied"),
            "unchanged" => StateMark.Plain("nothing new"),
            "refused" => StateMark.Plain("not applied"),
            "held" => StateMark.Bad("held: decide"),
            "staged" => StateMark.Warn("waits for you"),
            _ => StateMark.Plain("being applied"),
        };

    /// <summary>Why a guard holds a run; null when none does.</summary>
    public static string? Held(string? reason) =>
        reason switch
        {
            null => null,
            "guard.team.lost" => "A team that had workers or cases is missing from the file.",
            "guard.team.halved" => "A team has lost half of its workers or cases since the last file.",
            "guard.rows.lost" => "The file has far fewer rows than the last one.",
            "guard.facts.lost" => "Much of what is on record is missing from the file.",
            _ when IsUnmapped(reason) => "The file has values that are not mapped to Mainstay’s codes yet.",
            _ => "A guard holds the file: it differs too much from what is on record.",
        };

    /// <summary>Whether values must be mapped once before the file can be read.</summary>
    public static bool IsUnmapped(string? reason) => reason?.EndsWith(".unmapped", StringComparison.Ordinal) == true;

    public static string Change(string change) =>
        change switch
        {
            "new" => "new",
            "ended" => "ended",
            _ => "changed",
        };

    public static string Kind(string kind) => kind.Replace('-', ' ');

    /// <summary>A field's name in words: <c>workingDaysLost</c> is working days lost.</summary>
    public static string Field(string field) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(field).Replace('_', ' ').Replace('-', ' ');

    /// <summary>A value of a change; days in words.</summary>
    public static string Value(string? value) =>
        value is null or "" ? "nothing"
        : Display.Days.Read(value) is { } day && value.Length == 10 ? Display.Days.Written(day)
        : value.Replace("\"", "");
}
