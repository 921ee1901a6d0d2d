using System.Globalization;

namespace Mainstay.Imports.Cells;

/// <summary>Numbers and amounts as people and systems here write them.</summary>
internal static class NumberCell
{
    /// <summary>A decimal with a point, exact; a workbook's own form such as 1E-05 included.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out number
        );

    /// <summary>A whole number; 12.0 is one.</summary>
    public static bool TryWhole(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (!TryRead(text, out var value) || value != decimal.Truncate(value) || Math.Abs(value) > int.MaxValue)
        {
            return false;
        }

        number = (int)value;
        return true;
    }

    /// <summary>Pounds, with or without a pound sign and commas between thousands, as whole pence.</summary>
    public static bool TryPence(ReadOnlySpan<char> text, out long pence)
    {
        pence = 0;
        var amount = text.TrimStart('£').TrimStart();
        if (!HasGoodThousands(amount) || !TryRead(amount.ToString().Replace(",", ""), out var pounds))
        {
            return false;
        }

        if (pounds is < 0 or > 10_000_000)
        {
            return false;
        }

        pence = (long)Math.Round(pounds * 100, 0, MidpointRounding.AwayFromZero);
        return true;
    }

    // 1,234.50 but not 12,34: a comma for a point must not make a hundredfold.
    private static bool HasGoodThousands(ReadOnlySpan<char> amount)
    {
        var point = amount.IndexOf('.');
        var whole = point < 0 ? amount : amount[..point];
        var comma = whole.LastIndexOf(',');
        for (var end = whole.Length; comma >= 0; comma = whole[..end].LastIndexOf(','))
        {
            if (end - comma != 4 || comma == 0)
            {
                return false;
            }

            end = comma;
        }

        return point < 0 || !amount[point..].Contains(',');
    }

    /// <summary>Yes or no in any of the usual ways.</summary>
    public static bool TryYesNo(string text, out bool yes)
    {
        yes = text.ToUpperInvariant() is "YES" or "Y" or "TRUE" or "T" or "1";
        return yes || text.ToUpperInvariant() is "NO" or "N" or "FALSE" or "F" or "0";
    }
}
