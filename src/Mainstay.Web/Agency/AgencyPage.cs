using Mainstay.App.Operations;
using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.Record;

namespace Mainstay.Web.Agency;

/// <summary>A page about agency work: it names only those whose contract this reader may see.</summary>
public abstract class AgencyPage(Histories histories, TimeProvider clock) : RecordPage(histories, clock)
{
    public WorkerNames Names => new(History.Reading(Workforce.Of));

    public string TeamName(string team) => History.Reading(TeamTree.Of).NameOf(team, AsAt);

    public string RoleTitle(string role) => History.Nearest<Role>(role, AsAt)?.Title ?? role;

    /// <summary>Whether this reader sees the assignment by name.</summary>
    protected bool Shows(Assignment assignment)
    {
        var (reader, person) = (HttpContext.Reader(), assignment.Worker.Key);
        return reader.SeesPerson(person) && reader.Sees(FieldSet.Contract, person);
    }

    /// <summary>The reader as a record names them: name and roles.</summary>
    protected string SignedIn
    {
        get
        {
            var reader = HttpContext.Reader();
            return $"{reader.Name}, {Words.List([.. reader.Roles.Select(r => Core.Access.AccessRoles.Words(r))])}";
        }
    }
}
