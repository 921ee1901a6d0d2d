using System.Data.Common;
using System.Security.Claims;
using Mainstay.App.Access;
using Mainstay.Core.Access;

namespace Mainstay.Web.Access;

/// <summary>
/// Stands between every address and who asks. Rights are read again at each request. What is out of reach answers exactly as
/// what is not there; what may never be is refused. A look at a person, a change and a refusal are in the ledger before
/// anything is answered: when the ledger cannot be written, nothing is.
/// </summary>
public sealed class AccessGate(RequestDelegate next, Sessions sessions, AuditTrail trail, ILogger<AccessGate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequiresAttribute>() is not { } requires)
        {
            // Start-up has seen to it that every endpoint declares; what is left is no address at all.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (requires.IsPlain)
        {
            await next(context);
            return;
        }

        var reader = await ReaderAsync(context, requires);
        context.KeepReader(reader);
        reader.Act();
        var decision = Decide(context, requires, reader);
        if (!await IsRecordedAsync(context, requires, reader, decision))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (decision.IsAllowed)
        {
            await next(context);
        }
        else if (!reader.IsSignedIn)
        {
            context.Response.Redirect(SignInLinks.For(context));
        }
        else
        {
            context.Response.StatusCode =
                decision.Verdict == AccessVerdict.Forbidden
                    ? StatusCodes.Status403Forbidden
                    : StatusCodes.Status404NotFound;
        }
    }

    private async Task<Reader> ReaderAsync(HttpContext context, RequiresAttribute requires)
    {
        try
        {
            var reader = await sessions.ReaderAsync(
                context.Request.Cookies[SessionCookie.Name],
                context.RequestAborted
            );
            if (reader.Holder is { } holder)
            {
                // Forms are bound to the user by antiforgery.
                context.User = new ClaimsPrincipal(
                    new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, holder.User)], "session")
                );
            }

            return reader;
        }
        catch (DbException e) when (requires.Permission == Permission.Anybody)
        {
            // The page that says what went wrong must not need the store.
            log.LogError(e, "The store did not answer.");
            return await sessions.ReaderAsync(null, context.RequestAborted);
        }
    }

    private static AccessDecision Decide(HttpContext context, RequiresAttribute requires, Reader reader)
    {
        var permission = IsChange(context) ? requires.ToChange : requires.Permission;
        if (requires.SubjectOf(context.Request.RouteValues) is { } subject)
        {
            return reader.Rules.Decide(reader.Holder, permission, subject);
        }

        return reader.May(permission)
            ? new(AccessVerdict.Allowed, $"holds/{permission}")
            : new(AccessVerdict.Forbidden, "no-rule");
    }

    private async Task<bool> IsRecordedAsync(
        HttpContext context,
        RequiresAttribute requires,
        Reader reader,
        AccessDecision decision
    )
    {
        var subject = requires.SubjectOf(context.Request.RouteValues);
        var action =
            !decision.IsAllowed ? "refused"
            : IsChange(context) ? "change"
            : "read";
        var isOwed = !decision.IsAllowed || IsChange(context) || subject is not null || requires.NamesPeople;
        if (!reader.IsSignedIn || requires.Permission == Permission.Anybody || !isOwed)
        {
            return true;
        }

        try
        {
            var about = subject is null ? null : $"{subject.Kind.ToString().ToLowerInvariant()}:{subject.Key}";
            await trail.RecordAsync(action, about, $"{Route(context)} {decision.Rule}", context.RequestAborted);
            return true;
        }
#pragma warning disable CA1031 // Whatever broke: without a line in the ledger there is no answer.
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(e, "The ledger could not be written, so the request was not answered.");
            return false;
        }
    }

    private static string Route(HttpContext context) =>
        $"{context.Request.Method} /{(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/')}";

    private static bool IsChange(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
}
