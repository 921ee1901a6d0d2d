using System.Text;
using Mainstay.Core.Access;
using Mainstay.Imports;
using Mainstay.Web.Access;

namespace Mainstay.Web.Imports;

/// <summary>A source's template to download: its header and an example row.</summary>
public static class Templates
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods("/imports/templates/{source}", Methods, Download)
            .WithMetadata(new RequiresAttribute(Permission.ReadImports));

    private static IResult Download(string source) =>
        SourceLayouts.Find(source) is { } layout
            ? Results.File(
                Encoding.UTF8.GetBytes(layout.Template()),
                "text/csv; charset=utf-8",
                $"{layout.Name}-template.csv"
            )
            : Results.NotFound();
}
