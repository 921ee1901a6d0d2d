using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Web.Access;

namespace Mainstay.Web.Operations;

/// <summary>Whether the process lives, and whether it can answer.</summary>
public static class Health
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var plain = new RequiresAttribute(Permission.Anybody) { IsPlain = true };
        routes.MapMethods("/health/live", Methods, () => Results.Text("live")).WithMetadata(plain);
        routes.MapMethods("/health/ready", Methods, ReadyAsync).WithMetadata(plain);
    }

    private static async Task<IResult> ReadyAsync(OpenStoreQuery store, CancellationToken cancel)
    {
        var opened = await store.RunAsync(cancel);
        return opened.IsOk
            ? Results.Text("ready")
            : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
