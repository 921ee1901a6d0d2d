using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Mainstay.Bench.W5Xml;

/// <summary>The workload's rules X1 to X9 in the plainest way, to compare with.</summary>
internal static partial class PlainReading
{
    private static readonly HashSet<string> Known = ["WBRI", "WOTH", "BAFR", "BCRB", "AIND", "MWBC", "NOBT", "REFU"];

    public static IEnumerable<string> Of(XmlReader reader)
    {
        SortedDictionary<string, int> faults = [];
        HashSet<string> seen = [];
        var workers = 0;
        while (reader.ReadToFollowing("Worker"))
        {
            using var one = reader.ReadSubtree();
            var values = XElement.Load(one).Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);
            workers++;
            foreach (var rule in Broken(values).Concat(seen.Add(values["SWENo"]) ? [] : ["X9"]))
            {
                faults[rule] = faults.GetValueOrDefault(rule) + 1;
            }
        }

        return faults.Select(f => $"{f.Key},{f.Value}").Append($"workers,{workers}");
    }

    private static IEnumerable<string> Broken(Dictionary<string, string> v)
    {
        var end = v.GetValueOrDefault("RoleEnd");
        var cases = int.Parse(v["Cases"], CultureInfo.InvariantCulture);
        var fte = decimal.Parse(v["FTE"], CultureInfo.InvariantCulture);
        (string Rule, bool IsBroken)[] rules =
        [
            ("X1", !Number().IsMatch(v["SWENo"])),
            ("X2", Before(v["BirthDate"], "1925-09-30") || Before("2007-09-30", v["BirthDate"])),
            ("X3", end is not null && (Before(end, v["RoleStart"]) || Before("2025-09-30", end))),
            ("X4", !Known.Contains(v["Ethnicity"])),
            ("X5", end is null != !v.ContainsKey("ReasonLeave")),
            ("X6", cases is < 0 or > 366),
            ("X7", fte is <= 0 or > 1.5m),
            ("X8", v.GetValueOrDefault("AbsentOnCensus") == "1" && !v.ContainsKey("ReasonAbsent")),
        ];
        return rules.Where(r => r.IsBroken).Select(r => r.Rule);
    }

    private static bool Before(string one, string other) => string.CompareOrdinal(one, other) < 0;

    [GeneratedRegex("^SW[0-9]{6}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
