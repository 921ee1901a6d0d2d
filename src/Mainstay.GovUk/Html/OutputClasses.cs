using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mainstay.GovUk;

internal static class OutputClasses
{
    /// <summary>Adds a class to a tag that stays what it is.</summary>
    public static void AddClass(this TagHelperOutput output, string className) =>
        output.AddClass(className, HtmlEncoder.Default);
}
