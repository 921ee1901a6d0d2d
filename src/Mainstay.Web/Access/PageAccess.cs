using Mainstay.Core.Access;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Mainstay.Web.Access;

/// <summary>What each folder of pages asks for: one line per folder. A page that differs says so by <see cref="RequiresAttribute"/> on its model.</summary>
public static class PageAccess
{
    private static readonly Dictionary<string, RequiresAttribute> Folders = new()
    {
        ["/"] = new(Permission.SignedIn),
        ["/Access"] = new(Permission.Anybody),
        ["/Agency"] = new(Permission.ReadAgency) { ToChange = Permission.ChangeAgency, NamesPeople = true },
        ["/Caseload"] = new(Permission.ReadFigures),
        ["/Caseload/Allocating"] = new(Permission.Allocate) { NamesPeople = true },
        ["/Caseload/Workload"] = new(Permission.SignedIn),
        ["/Census"] = new(Permission.FollowReturns),
        ["/Data"] = new(Permission.ReadDataQuality) { NamesPeople = true },
        ["/Imports"] = new(Permission.ReadImports) { ToChange = Permission.RunImports, NamesPeople = true },
        ["/Measures"] = new(Permission.ReadFigures),
        ["/MyWork"] = new(Permission.SignedIn) { NamesPeople = true },
        ["/Policies"] = new(Permission.ReadPolicies) { ToChange = Permission.ChangePolicies },
        ["/Problem"] = new(Permission.Anybody),
        ["/Region"] = new(Permission.ReadPublished),
        ["/Registration"] = new(Permission.ReadRegistrations)
        {
            ToChange = Permission.CheckRegistrations,
            NamesPeople = true,
        },
        ["/Reports"] = new(Permission.ReadFigures),
        ["/Search"] = new(Permission.ReadPerson) { NamesPeople = true },
        ["/Statements"] = new(Permission.Anybody),
        ["/Teams"] = new(Permission.ReadFigures),
        ["/Workers"] = new(Permission.ReadPerson) { Person = "worker" },
    };

    /// <summary>Puts each page's declaration on its endpoint. A folder without a line leaves its pages undeclared, and the service does not start.</summary>
    public static void Declare(PageConventionCollection conventions) =>
        conventions.AddFolderApplicationModelConvention(
            "/",
            page =>
            {
                var folder = page.ViewEnginePath[..page.ViewEnginePath.LastIndexOf('/')];
                var isDeclared = page.HandlerTypeAttributes.OfType<RequiresAttribute>().Any();
                if (!isDeclared && Folders.TryGetValue(folder.Length == 0 ? "/" : folder, out var requires))
                {
                    page.EndpointMetadata.Add(requires);
                }
            }
        );
}
