using FluentValidation;

namespace Portal.Web.App;

internal static class DoorSetup
{
    /// <summary>Finds every handler and every shape rule by its interface.</summary>
    public static void AddDoor(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Door>();
        foreach (var type in typeof(Door).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true, ContainsGenericParameters: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(contract => contract.IsGenericType))
            {
                if (contract.GetGenericTypeDefinition() == typeof(IHandle<,>)) builder.Services.AddScoped(contract, type);
                else if (contract.GetGenericTypeDefinition() == typeof(IValidator<>)) builder.Services.AddSingleton(contract, type);
            }
        }
    }
}
