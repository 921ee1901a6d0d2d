namespace Mainstay.GovUk.Tests.Fixtures;

/// <summary>The fixtures for options that we do not offer, each with the reason. A name that is gone fails a test.</summary>
public static class NotOffered
{
    private const string Empty = "a page leaves an empty item out of the list that it makes, so none takes up a number";
    private const string Enhanced = "the drop zone needs script; every page works without";
    private const string Value = "no browser lets a page fill in a file";
    private const string Interruption = "there are no interruption pages, so no actions on a panel";

    public static readonly IReadOnlyList<(string Component, string Fixture, string Reason)> All =
    [
        ("checkboxes", "with falsy values", Empty),
        ("radios", "with falsy items", Empty),
        ("pagination", "with empty items", Empty),
        ("file-upload", "enhanced", Enhanced),
        ("file-upload", "enhanced, with error message and hint", Enhanced),
        ("file-upload", "enhanced, multiple files", Enhanced),
        ("file-upload", "enhanced, custom wrapper classes and attributes", Enhanced),
        ("file-upload", "translated, no javascript enhancement", Enhanced),
        ("file-upload", "translated", Enhanced),
        ("file-upload", "with value", Value),
        ("panel", "interruption", Interruption),
        ("panel", "interruption-with-content-with-long-line-length", Interruption),
        ("panel", "interruption-with-headings-content-and-lists", Interruption),
        ("panel", "interruption with custom classes", Interruption),
        ("panel", "confirmation, with actions", Interruption),
        ("panel", "interruption, with actions classes and attributes", Interruption),
        ("panel", "interruption, submit action", Interruption),
        ("panel", "interruption, button link", Interruption),
        ("panel", "interruption, no actions", Interruption),
        ("panel", "interruption, no actions items", Interruption),
    ];

    public static bool Contains(string component, string fixture) =>
        All.Any(n => n.Component == component && n.Fixture == fixture);
}
