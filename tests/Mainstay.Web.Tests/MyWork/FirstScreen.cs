namespace Mainstay.Web.Tests.MyWork;

/// <summary>The first screen as somebody reads it.</summary>
internal static class FirstScreen
{
    /// <summary>Every item with its count, title and address.</summary>
    public static IReadOnlyList<(string Count, string Title, string Href)> Items(Answer home) =>
        [
            .. home
                .Page.QuerySelectorAll(".app-work__link")
                .Select(a =>
                    (
                        a.QuerySelector(".app-work__count")!.TextContent,
                        a.TextContent[a.QuerySelector(".app-work__count")!.TextContent.Length..].Trim(),
                        a.GetAttribute("href")!
                    )
                ),
        ];

    /// <summary>The count of an item on the first screen; null when it is not there.</summary>
    public static async Task<string?> CountOfAsync(this RunningWeb reader, string key) =>
        Items(await reader.GetAsync("/"))
            .Where(i => i.Href == $"/my-work/{key}")
            .Select(i => i.Count)
            .SingleOrDefault();

    /// <summary>The rows of an item's list, cell by cell, with the address that the first leads to.</summary>
    public static async Task<
        IReadOnlyList<(string What, string Detail, string By, string With, string? Href)>
    > RowsOfAsync(this RunningWeb reader, string key) =>
        [
            .. (await reader.GetAsync($"/my-work/{key}"))
                .Page.QuerySelectorAll("tbody tr")
                .Select(r => (Row: r, Cells: r.Children.Select(c => c.TextContent.Trim()).ToArray()))
                .Select(r =>
                    (r.Cells[0], r.Cells[1], r.Cells[2], r.Cells[3], r.Row.QuerySelector("a")?.GetAttribute("href"))
                ),
        ];
}
