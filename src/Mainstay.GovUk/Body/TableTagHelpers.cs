using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

/// <summary>Dresses a plain table: caption, classes and the scope of its headings.</summary>
[HtmlTargetElement("table", Attributes = "gov-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table shows, with its unit.</summary>
    public string? Caption { get; set; }

    /// <summary>The caption as a heading: <c>s</c>, <c>m</c>, <c>l</c> or <c>xl</c>.</summary>
    public string? CaptionSize { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(TableTagHelper)] = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("gov-table");
        output.AddClass("govuk-table");
        var size = string.IsNullOrEmpty(CaptionSize) ? null : $"govuk-table__caption--{CaptionSize}";
        if (Table.CaptionOf(Caption, size) is { } caption)
        {
            output.PreContent.AppendHtml(caption);
        }
    }
}

/// <summary>Which part of a table is being written; cells of other tables are left alone.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tfoot")]
[HtmlTargetElement("tr")]
public sealed class TablePartTagHelper : TagHelper
{
    public override void Init(TagHelperContext context)
    {
        if (context.TagName == "thead")
        {
            context.Items["gov-table-head"] = "";
        }
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.ContainsKey(typeof(TableTagHelper)))
        {
            output.AddClass(
                context.TagName switch
                {
                    "thead" => "govuk-table__head",
                    "tr" => "govuk-table__row",
                    _ => "govuk-table__body",
                }
            );
        }
    }
}

/// <summary>A cell, which may be <c>numeric</c>; a heading gets the scope of the place where it stands.</summary>
[HtmlTargetElement("td")]
[HtmlTargetElement("th")]
public sealed class TableCellTagHelper : TagHelper
{
    public bool Numeric { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.ContainsKey(typeof(TableTagHelper)))
        {
            return;
        }

        var kind = context.TagName == "th" ? "header" : "cell";
        output.AddClass($"govuk-table__{kind}");
        if (Numeric)
        {
            output.AddClass($"govuk-table__{kind}--numeric");
        }

        if (kind == "header" && !output.Attributes.ContainsName("scope"))
        {
            output.Attributes.SetAttribute("scope", context.Items.ContainsKey("gov-table-head") ? "col" : "row");
        }
    }
}
