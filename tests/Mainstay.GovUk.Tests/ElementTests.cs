using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Mainstay.GovUk.Tests;

public sealed class ElementTests
{
    [Fact]
    public void Component_HostileText_IsEncodedEverywhere()
    {
        const string Hostile = "\"><script>alert('x')</script>";
        var html = Written(
            new Input
            {
                Name = Hostile,
                Value = Hostile,
                Classes = Hostile,
                Label = new Label { Text = Hostile },
                Hint = new Hint { Text = Hostile },
                ErrorMessage = new ErrorMessage { Text = Hostile },
                Suffix = new Affix { Text = Hostile },
                Attributes = new Dictionary<string, string?> { ["data-x"] = Hostile },
            }
        );

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onclick x")]
    [InlineData("a>")]
    [InlineData("a=\"b\"")]
    [InlineData("")]
    public void Component_AttributeWithANameThatIsNone_IsRefused(string name)
    {
        var tag = new Tag
        {
            Text = "x",
            Attributes = new Dictionary<string, string?> { [name] = "y" },
        };

        Assert.Throws<ArgumentException>(() => Written(tag));
    }

    [Fact]
    public void Textarea_TextThatBeginsWithALineBreak_KeepsIt()
    {
        var html = Written(new Textarea { Name = "note", Value = "\nnote" });

        Assert.Contains("&#xA;&#xA;note</textarea>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(3, 5, "1 2 3 4 5")]
    [InlineData(1, 9, "1 2 - 9")]
    [InlineData(9, 9, "1 - 8 9")]
    public void Pagination_OfPages_ShowsNoMoreThanItMust(int page, int pages, string shown)
    {
        var items = Pagination.Of(page, pages, "?page={page}").Items!;

        Assert.Equal(shown, string.Join(' ', items.Select(i => i.Ellipsis ? "-" : i.Number)));
        Assert.Equal([page.ToString()], items.Where(i => i.Current).Select(i => i.Number));
    }

    private static string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
