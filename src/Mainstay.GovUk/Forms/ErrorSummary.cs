using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk;

/// <summary>One thing that is wrong, with the input where it is put right.</summary>
public sealed record ErrorSummaryItem
{
    public Content? Text { get; init; }
    public string? Href { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>All that is wrong with a page, at its top.</summary>
public sealed record ErrorSummary : Component
{
    public Content? Title { get; init; }
    public Content? Description { get; init; }
    public IReadOnlyList<ErrorSummaryItem> ErrorList { get; init; } = [];
    public bool? DisableAutoFocus { get; init; }

    protected override IHtmlContent Render() =>
        Outer("div", "govuk-error-summary")
            .Attribute("data-disable-auto-focus", Words.Of(DisableAutoFocus))
            .Attribute("data-module", "govuk-error-summary")
            .Add(
                // The alert is a child, so that focus on the outer element does not interrupt its being read.
                new Element("div")
                    .Attribute("role", "alert")
                    .Add(
                        new Element("h2", "govuk-error-summary__title").Add(Title),
                        new Element("div", "govuk-error-summary__body").Add(
                            Description is null ? null : new Element("p").Add(Description),
                            ErrorList.Count == 0
                                ? null
                                : new Element("ul", "govuk-list govuk-error-summary__list").Add(ErrorList.Select(Item))
                        )
                    )
            );

    private static Element Item(ErrorSummaryItem item) =>
        new Element("li").Add(
            string.IsNullOrEmpty(item.Href)
                ? item.Text
                : new Element("a").Attribute("href", item.Href).Attributes(item.Attributes).Add(item.Text)
        );
}
