using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>One page's number, or the gap between two.</summary>
public sealed record PaginationItem
{
    public string? Number { get; init; }
    public string? Href { get; init; }
    public bool Current { get; init; }
    public bool Ellipsis { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>The way to the page before or after.</summary>
public sealed record PaginationLink
{
    public string? Href { get; init; }
    public Content? Text { get; init; }

    /// <summary>What that page is called, shown when there are no numbers.</summary>
    public string? LabelText { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>The way through pages of one list, or of one text.</summary>
public sealed record Pagination : Component
{
    public IReadOnlyList<PaginationItem>? Items { get; init; }
    public PaginationLink? Previous { get; init; }
    public PaginationLink? Next { get; init; }
    public string? LandmarkLabel { get; init; }

    private bool IsBlock => Items is null && (Previous ?? Next) is not null;

    /// <summary>First, last, this page and those beside it, with gaps between; <c>{page}</c> in the address is the number.</summary>
    public static Pagination Of(int page, int pages, string href)
    {
        ArgumentNullException.ThrowIfNull(href);
        string Address(int number) => href.Replace("{page}", number.ToString(), StringComparison.Ordinal);
        var shown = Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || Math.Abs(n - page) <= 1);
        var items = new List<PaginationItem>();
        var last = 0;
        foreach (var number in shown)
        {
            if (number > last + 1)
            {
                items.Add(new PaginationItem { Ellipsis = true });
            }

            items.Add(
                new PaginationItem
                {
                    Number = number.ToString(),
                    Href = Address(number),
                    Current = number == page,
                }
            );
            last = number;
        }

        return new Pagination
        {
            Items = items,
            Previous = page > 1 ? new PaginationLink { Href = Address(page - 1) } : null,
            Next = page < pages ? new PaginationLink { Href = Address(page + 1) } : null,
        };
    }

    protected override IHtmlContent Render() =>
        Outer("nav", "govuk-pagination")
            .Class(IsBlock ? "govuk-pagination--block" : null)
            .Attribute("aria-label", Element.Join(LandmarkLabel) ?? "Pagination")
            .Add(
                Previous?.Href is null ? null : Arrow(Previous, "prev", "Previous"),
                Items is null ? null : new Element("ul", "govuk-pagination__list").Add(Items.Select(Item)),
                Next?.Href is null ? null : Arrow(Next, "next", "Next")
            );

    private Element Arrow(PaginationLink link, string direction, string words)
    {
        var labelled = !string.IsNullOrEmpty(link.LabelText);
        var anchor = new Element("a", "govuk-link govuk-pagination__link")
            .Attribute("href", link.Href)
            .Attribute("rel", direction)
            .Attributes(link.Attributes)
            .Add(IsBlock || direction == "prev" ? Icon(direction) : null)
            .Add(
                new Element("span", "govuk-pagination__link-title")
                    .Class(IsBlock && !labelled ? "govuk-pagination__link-title--decorated" : null)
                    .Add(link.Text is null ? Default(words) : link.Text)
            );
        if (IsBlock && labelled)
        {
            anchor
                .Add(" ")
                .Add(new Element("span", "govuk-visually-hidden").Add(":"))
                .Add(" ")
                .Add(new Element("span", "govuk-pagination__link-label").Add(link.LabelText));
        }

        return new Element("div", $"govuk-pagination__{direction}").Add(
            anchor.Add(!IsBlock && direction == "next" ? Icon(direction) : null)
        );
    }

    private static Fragment Default(string words) =>
        new(Content.FromText(words), new Element("span", "govuk-visually-hidden").Add(" page"));

    private static Element Item(PaginationItem item)
    {
        var line = new Element("li", "govuk-pagination__item")
            .Class(item.Current ? "govuk-pagination__item--current" : null)
            .Class(item.Ellipsis ? "govuk-pagination__item--ellipsis" : null);
        return item.Ellipsis
            ? line.Add("⋯")
            : line.Add(
                new Element("a", "govuk-link govuk-pagination__link")
                    .Attribute("href", item.Href ?? "")
                    .Attribute("aria-label", item.VisuallyHiddenText ?? $"Page {item.Number}")
                    .Attribute("aria-current", item.Current ? "page" : null)
                    .Attributes(item.Attributes)
                    .Add(item.Number)
            );
    }

    private static Element Icon(string direction) =>
        new Element("svg", $"govuk-pagination__icon govuk-pagination__icon--{direction}")
            .Attribute("xmlns", "http://www.w3.org/2000/svg")
            .Attribute("height", "13")
            .Attribute("width", "15")
            .Attribute("aria-hidden", "true")
            .Attribute("focusable", "false")
            .Attribute("viewBox", "0 0 15 13")
            .Add(
                new Element("path").Attribute(
                    "d",
                    direction == "prev"
                        ? "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
                        : "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
                )
            );
}

[HtmlTargetElement("gov-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : ComponentTagHelper
{
    /// <summary>This page's number, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are; nothing is shown for one.</summary>
    public int Pages { get; set; }

    /// <summary>A page's address, with <c>{page}</c> for its number.</summary>
    public string Href { get; set; } = "?page={page}";
    public string? PreviousHref { get; set; }
    public string? PreviousLabel { get; set; }
    public string? NextHref { get; set; }
    public string? NextLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages > 1)
        {
            Show(output, Pagination.Of(Page, Pages, Href));
        }
        else if ((PreviousHref ?? NextHref) is not null)
        {
            Show(
                output,
                new Pagination { Previous = Link(PreviousHref, PreviousLabel), Next = Link(NextHref, NextLabel) }
            );
        }
        else
        {
            output.SuppressOutput();
        }
    }

    private static PaginationLink? Link(string? href, string? label) =>
        href is null ? null : new PaginationLink { Href = href, LabelText = label };
}
