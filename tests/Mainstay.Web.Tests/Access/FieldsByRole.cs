using Mainstay.Core.Access;
using Mainstay.Core.Record;

namespace Mainstay.Web.Tests.Access;

/// <summary>
/// Which fields of whom a role may see, written by hand apart from the product's matrix. O own record, S supervised, T own
/// team, V own service, C everybody; nothing for nobody. A restricted record is in no reach.
/// </summary>
internal static class FieldsByRole
{
    private const string Table = """
        fields              SW  TM  HoS HR  RC  PSW Dir Fin Ana Cou Ret Adm DPO Svc
        Directory           C   C   C   C   C   C   C   -   C   -   C   C   C   -
        Contract            O   OT  OV  C   C   OV  C   -   C   -   C   -   -   -
        Registration        O   OT  OV  C   C   C   C   -   C   -   C   -   -   -
        Equality            O   -   -   -   -   -   -   -   -   -   C   -   C   -
        Pay                 O   -   -   C   -   -   C   -   -   -   C   -   -   -
        AbsenceDates        O   OT  OV  C   -   OV  -   -   C   -   C   -   -   -
        AbsenceCause        O   -   -   C   -   -   -   -   -   -   -   -   C   -
        ReductionReason     O   OT  -   C   -   -   -   -   -   -   -   -   -   -
        Caseload            OS  OT  OV  -   -   OV  C   -   C   -   C   -   -   -
        """;

    private static readonly Dictionary<(AccessRole, FieldSet), string> Cells = Read();

    public static bool MaySee(AccessRole role, FieldSet fields, Relation relation)
    {
        var reach = Cells[(role, fields)];
        return relation switch
        {
            Relation.Restricted => false,
            Relation.Own => reach != "-",
            Relation.OwnTeam => reach.IndexOfAny(['T', 'V', 'C']) >= 0,
            Relation.SameService => reach.IndexOfAny(['V', 'C']) >= 0,
            Relation.Supervised => reach.IndexOfAny(['S', 'C']) >= 0,
            _ => reach.Contains('C', StringComparison.Ordinal),
        };
    }

    private static Dictionary<(AccessRole, FieldSet), string> Read()
    {
        var roles = Enum.GetValues<AccessRole>();
        return Table
            .Split('\n')
            .Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .SelectMany(cells => roles.Select((role, i) => ((role, Enum.Parse<FieldSet>(cells[0])), cells[i + 1])))
            .ToDictionary(x => x.Item1, x => x.Item2);
    }
}
