using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Web.Storage;

/// <summary>A small value that is always read and written whole, as text in its row. An empty text, as an older row has it, is <paramref name="none"/>.</summary>
internal sealed class Json<T>(T none) : ValueConverter<T, string>(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default), text => Read(text, none))
{
    public static readonly ValueComparer<T> Comparer = new((one, other) => Text(one) == Text(other), value => Text(value).GetHashCode(StringComparison.Ordinal), value => value);

    private static T Read(string text, T none) => text.Length == 0 ? none : JsonSerializer.Deserialize<T>(text) ?? none;

    private static string Text(T? value) => JsonSerializer.Serialize(value);
}
