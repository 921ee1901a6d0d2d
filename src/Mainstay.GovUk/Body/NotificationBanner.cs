using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>Tells of something that is not on the page itself: what was done, or what is coming.</summary>
public sealed record NotificationBanner : Component
{
    private const string DefaultTitleId = "govuk-notification-banner-title";

    public Content? Text { get; init; }

    /// <summary><c>success</c>, or anything else for an important message.</summary>
    public string? Type { get; init; }
    public Content? Title { get; init; }
    public int TitleHeadingLevel { get; init; } = 2;
    public string? TitleId { get; init; }
    public string? Role { get; init; }
    public bool? DisableAutoFocus { get; init; }

    private bool IsSuccess => Type == "success";

    protected override IHtmlContent Render()
    {
        var titleId = Element.Join(TitleId) ?? DefaultTitleId;
        return Outer("div", "govuk-notification-banner")
            .Class(IsSuccess ? "govuk-notification-banner--success" : null)
            .Attribute("role", Element.Join(Role) ?? (IsSuccess ? "alert" : "region"))
            .Attribute("aria-labelledby", titleId)
            .Attribute("data-module", "govuk-notification-banner")
            .Attribute("data-disable-auto-focus", Words.Of(DisableAutoFocus))
            .Add(
                new Element("div", "govuk-notification-banner__header").Add(
                    new Element($"h{TitleHeadingLevel}", "govuk-notification-banner__title")
                        .Attribute("id", titleId)
                        .Add(Title ?? (IsSuccess ? "Success" : "Important"))
                ),
                new Element("div", "govuk-notification-banner__content").Add(
                    Text is null or { IsRich: true }
                        ? Text
                        : new Element("p", "govuk-notification-banner__heading").Add(Text)
                )
            );
    }
}

[HtmlTargetElement("gov-notification-banner")]
public sealed class NotificationBannerTagHelper : ComponentTagHelper
{
    public string? Type { get; set; }
    public string? Title { get; set; }

    /// <summary>A message of one line; for more, put markup inside the tag.</summary>
    public string? Text { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Show(
            output,
            new NotificationBanner
            {
                Type = Type,
                Title = Title,
                Text = Text ?? await ContentOf(output),
            }
        );
}
