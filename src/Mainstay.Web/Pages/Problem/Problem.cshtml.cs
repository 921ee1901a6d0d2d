using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Problem;

/// <summary>What a person sees instead of the page they asked for. It says what to do, and nothing of the inside.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    [FromRoute]
    public int Code { get; set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public string? Reference { get; private set; }

    public void OnGet() => Say();

    public void OnPost() => Say();

    private void Say()
    {
        Response.StatusCode = Code is >= 400 and < 600 ? Code : StatusCodes.Status404NotFound;
        (Title, Lines) = Words(Response.StatusCode);
        Reference =
            Response.StatusCode >= 500 ? Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier : null;
    }

    private static (string, string[]) Words(int code) =>
        code switch
        {
            400 => (
                "This could not be understood",
                [
                    "The address or the form holds something that the page cannot read, for example a day that is not in the calendar.",
                    "If you left a form open for a long time, go back, load the page again and send the form once more.",
                ]
            ),
            403 => ("You may not see this", ["Your access does not include this page."]),
            404 => (
                "Page not found",
                [
                    "If you typed the address, check it. If you followed a link, what it led to may no longer be here.",
                    "A file that waits for a decision in the import wizard is let go after an hour.",
                ]
            ),
            413 => (
                "This file is too large",
                ["The largest file that can be sent here is 200 megabytes. Send a file of changes only, or split it."]
            ),
            >= 500 => (
                "Something has gone wrong",
                [
                    "Nothing that you were doing was half done: a change is made whole or not at all. Try again in a few minutes.",
                ]
            ),
            _ => ("This cannot be done", ["The page does not answer this kind of request."]),
        };
}
