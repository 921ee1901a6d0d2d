using Mainstay.Core.Caseload.Allocating;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Caseload.Allocating;

/// <summary>Lists of codes as forms offer them.</summary>
public static class CodedChoices
{
    public static IEnumerable<SelectListItem> Of(IReadOnlyList<Coded> codes) =>
        codes.Select(c => new SelectListItem(c.Words, c.Code));
}
