using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>What is wrong with an input, and how to put it right.</summary>
public sealed record ErrorMessage : Component
{
    public string? Id { get; init; }
    public Content? Text { get; init; }

    /// <summary>What a screen reader says first; empty for nothing.</summary>
    public string VisuallyHiddenText { get; init; } = "Error";

    protected override IHtmlContent Render()
    {
        var message = Outer("p", "govuk-error-message").Attribute("id", Id);
        return VisuallyHiddenText.Length == 0
            ? message.Add(Text)
            : message
                .Add(new Element("span", "govuk-visually-hidden").Add($"{VisuallyHiddenText}:"))
                .Add(" ")
                .Add(Text);
    }
}

[HtmlTargetElement("gov-error-message")]
public sealed class ErrorMessageTagHelper : ModelTagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if ((await ContentOf(output) ?? Error?.Text) is { } text)
        {
            Show(output, new ErrorMessage { Id = FieldId is null ? null : $"{FieldId}-error", Text = text });
        }
        else
        {
            output.SuppressOutput();
        }
    }
}
