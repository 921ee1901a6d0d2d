using Mainstay.Core.Results;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mainstay.Web.Shell;

/// <summary>Puts what a handler refused onto the page, each under its field.</summary>
public static class ProblemsOnPage
{
    /// <summary>Adds the problems.</summary>
    /// <param name="state">The page's state.</param>
    /// <param name="problems">What was refused.</param>
    /// <param name="field">The page's name for a handler's field; null keeps the handler's.</param>
    public static void Add(
        this ModelStateDictionary state,
        IEnumerable<Problem> problems,
        Func<string, string>? field = null
    )
    {
        foreach (var problem in problems)
        {
            var name = problem.Field is { } given ? field?.Invoke(given) ?? given : "";
            state.AddModelError(name, problem.Message);
        }
    }
}
