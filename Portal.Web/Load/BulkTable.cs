using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Web.Load;

/// <summary>A table as the model knows it: takes an object apart into the values of its columns, as the database in use keeps them.</summary>
internal sealed class BulkTable
{
    private readonly IClrPropertyGetter[] getters;
    private readonly ValueConverter?[] converters;
    private readonly Dictionary<string, int> places;

    /// <param name="without">Columns that the database fills.</param>
    public BulkTable(DbContext db, Type entity, params string[] without)
    {
        var type = db.Model.FindEntityType(entity)!;
        var properties = type.GetProperties().Where(property => !without.Contains(property.Name)).ToList();
        Name = type.GetTableName()!;
        Columns = [.. properties.Select(property => property.GetColumnName())];
        getters = [.. properties.Select(property => property.GetGetter())];
        converters = [.. properties.Select(property => property.GetTypeMapping().Converter)];
        places = properties.Select((property, place) => (property.Name, place)).ToDictionary(one => one.Name, one => one.place, StringComparer.Ordinal);
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public int PlaceOf(string property) => places[property];

    public object?[] Row(object entity)
    {
        var values = new object?[getters.Length];
        for (var place = 0; place < values.Length; place++)
        {
            var value = getters[place].GetClrValue(entity);
            values[place] = value is not null && converters[place] is { } converter ? converter.ConvertToProvider(value) : value;
        }
        return values;
    }
}
