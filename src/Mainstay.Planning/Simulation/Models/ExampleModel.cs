using System.Reflection;

namespace Mainstay.Planning.Simulation.Models;

/// <summary>The model that ships with the product: one council of 600 posts, invented.</summary>
public static class ExampleModel
{
    private const string Resource = "Mainstay.Planning.Simulation.Models.example-model.json";

    /// <summary>The document, as it is printed.</summary>
    public static string Document()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
