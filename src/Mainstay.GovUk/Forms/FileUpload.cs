using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>A file to send.</summary>
public sealed record FileUpload : Control
{
    public bool Multiple { get; init; }

    private protected override IHtmlContent RenderControl() =>
        ControlElement("input", "govuk-file-upload")
            .Attribute("type", "file")
            .Flag("multiple", Multiple)
            .Attributes(Attributes);
}

[HtmlTargetElement("gov-file-upload")]
public sealed class FileUploadTagHelper : ControlTagHelper
{
    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Show(output, Filled(new FileUpload { Multiple = Multiple }));
}
