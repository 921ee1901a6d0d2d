using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mainstay.GovUk;

/// <summary>Where a field's key (<c>Rows[2].LastDay</c>) stands in the model.</summary>
/// <param name="Order">Sorts fields as the model declares them; what the model does not know comes last.</param>
/// <param name="IsDay">Whether the field is a day, whose input has three parts.</param>
internal readonly record struct FieldPath(string Order, bool IsDay)
{
    public static FieldPath Of(string key, ModelMetadata? model)
    {
        var order = new List<string>();
        var current = model;
        foreach (var step in key.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries).Select(s => s.TrimEnd(']')))
        {
            var isIndex = int.TryParse(step, out var index);
            var next = isIndex ? current?.ElementMetadata : current?.Properties[step];
            order.Add(Place(isIndex ? index : PropertyIndex(current, next)));
            current = next;
        }

        return new FieldPath(string.Join('.', order), current?.UnderlyingOrModelType == typeof(DateOnly));
    }

    private static string Place(int index) => index.ToString("D9");

    private static int PropertyIndex(ModelMetadata? model, ModelMetadata? property)
    {
        for (var i = 0; property is not null && i < model!.Properties.Count; i++)
        {
            if (ReferenceEquals(model.Properties[i], property))
            {
                return i;
            }
        }

        return 999_999_999;
    }
}
