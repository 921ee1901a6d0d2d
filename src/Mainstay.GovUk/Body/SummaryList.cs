using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A key or a value with classes of its own.</summary>
public sealed record SummaryText
{
    public Content? Text { get; init; }
    public string? Classes { get; init; }
}

/// <summary>Something to do with a row or a card.</summary>
public sealed record SummaryAction
{
    public Content? Text { get; init; }
    public string? Href { get; init; }
    public string? VisuallyHiddenText { get; init; }
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>The actions of a row or a card.</summary>
public sealed record SummaryActions
{
    public IReadOnlyList<SummaryAction> Items { get; init; } = [];
    public string? Classes { get; init; }
}

/// <summary>One key with its value.</summary>
public sealed record SummaryRow
{
    public SummaryText Key { get; init; } = new();
    public SummaryText Value { get; init; } = new();
    public SummaryActions Actions { get; init; } = new();
    public string? Classes { get; init; }
}

/// <summary>The heading of a card.</summary>
public sealed record SummaryCardTitle
{
    public Content? Text { get; init; }
    public int HeadingLevel { get; init; } = 2;
    public string? Classes { get; init; }
}

/// <summary>A frame with a heading round the list.</summary>
public sealed record SummaryCard
{
    public SummaryCardTitle? Title { get; init; }
    public SummaryActions Actions { get; init; } = new();
    public string? Classes { get; init; }
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>Keys with their values, and what can be done with each.</summary>
public sealed record SummaryList : Component
{
    public IReadOnlyList<SummaryRow> Rows { get; init; } = [];
    public SummaryCard? Card { get; init; }

    protected override IHtmlContent Render()
    {
        var anyActions = Rows.Any(r => r.Actions.Items.Count > 0);
        var list = Outer("dl", "govuk-summary-list").Add(Rows.Select(r => Row(r, anyActions)));
        return Card is null ? list : CardOf(Card, list);
    }

    private Element Row(SummaryRow row, bool anyActions)
    {
        var line = new Element("div", "govuk-summary-list__row")
            .Class(anyActions && row.Actions.Items.Count == 0 ? "govuk-summary-list__row--no-actions" : null)
            .Class(row.Classes)
            .Add(
                new Element("dt", "govuk-summary-list__key").Class(row.Key.Classes).Add(row.Key.Text),
                new Element("dd", "govuk-summary-list__value").Class(row.Value.Classes).Add(row.Value.Text)
            );

        return row.Actions.Items.Count == 0 ? line : line.Add(RowActions(row.Actions));
    }

    private Element RowActions(SummaryActions actions)
    {
        var cell = new Element("dd", "govuk-summary-list__actions").Class(actions.Classes);
        return actions.Items.Count == 1
            ? cell.Add(Link(actions.Items[0]))
            : cell.Add(
                new Element("ul", "govuk-summary-list__actions-list").Add(
                    actions.Items.Select(a => new Element("li", "govuk-summary-list__actions-list-item").Add(Link(a)))
                )
            );
    }

    private Element Link(SummaryAction action)
    {
        var link = new Element("a", "govuk-link")
            .Class(action.Classes)
            .Attribute("href", action.Href ?? "")
            .Attributes(action.Attributes)
            .Add(action.Text);
        var title = Card?.Title;
        if (string.IsNullOrEmpty(action.VisuallyHiddenText) && title is null)
        {
            return link;
        }

        var hidden = new Element("span", "govuk-visually-hidden").Add(
            string.IsNullOrEmpty(action.VisuallyHiddenText) ? null : $" {action.VisuallyHiddenText}"
        );
        return link.Add(title is null ? hidden : hidden.Add(" (").Add(title.Text).Add(")"));
    }

    private Element CardOf(SummaryCard card, Element list) =>
        new Element("div", "govuk-summary-card")
            .Class(card.Classes)
            .Attributes(card.Attributes)
            .Add(
                new Element("div", "govuk-summary-card__title-wrapper").Add(
                    Heading(card.Title),
                    CardActions(card.Actions)
                ),
                new Element("div", "govuk-summary-card__content").Add(list)
            );

    private static Element? Heading(SummaryCardTitle? title) =>
        title is null
            ? null
            : new Element($"h{title.HeadingLevel}", "govuk-summary-card__title").Class(title.Classes).Add(title.Text);

    private Element? CardActions(SummaryActions actions) =>
        actions.Items.Count switch
        {
            0 => null,
            1 => new Element("div", "govuk-summary-card__actions").Class(actions.Classes).Add(Link(actions.Items[0])),
            _ => new Element("ul", "govuk-summary-card__actions")
                .Class(actions.Classes)
                .Add(actions.Items.Select(a => new Element("li", "govuk-summary-card__action").Add(Link(a)))),
        };
}

[HtmlTargetElement("gov-summary-list")]
public sealed class SummaryListTagHelper : ComponentTagHelper
{
    public string? CardTitle { get; set; }
    public bool NoBorder { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = context.Collect<SummaryRow>();
        await output.GetChildContentAsync();
        Show(
            output,
            new SummaryList
            {
                Rows = rows,
                Classes = NoBorder ? "govuk-summary-list--no-border" : null,
                Card = CardTitle is null ? null : new SummaryCard { Title = new SummaryCardTitle { Text = CardTitle } },
            }
        );
    }
}

[HtmlTargetElement("gov-summary-row")]
public sealed class SummaryRowTagHelper : ComponentTagHelper
{
    public string? Key { get; set; }

    /// <summary>Where the value is changed; none when it cannot be.</summary>
    public string? ChangeHref { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = context.Collect<SummaryAction>();
        var value = await ContentOf(output);
        if (ChangeHref is not null)
        {
            actions.Insert(
                0,
                new SummaryAction
                {
                    Text = "Change",
                    Href = ChangeHref,
                    VisuallyHiddenText = Key?.ToLowerInvariant(),
                }
            );
        }

        context.Give(
            new SummaryRow
            {
                Key = new SummaryText { Text = Key },
                Value = new SummaryText { Text = value },
                Actions = new SummaryActions { Items = actions },
            }
        );
        output.SuppressOutput();
    }
}

[HtmlTargetElement("gov-summary-action")]
public sealed class SummaryActionTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    /// <summary>What a screen reader adds, so that each link makes sense by itself.</summary>
    public string? Hidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Give(
            new SummaryAction
            {
                Href = Href,
                VisuallyHiddenText = Hidden,
                Text = await ContentOf(output),
                Attributes = AttributesOf(output),
            }
        );
        output.SuppressOutput();
    }
}
